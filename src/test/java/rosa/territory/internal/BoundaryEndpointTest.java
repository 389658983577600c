package rosa.territory.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Map;
import org.junit.jupiter.api.Test;
import rosa.territory.Boundaries;
import rosa.territory.MapGeometry;

class BoundaryEndpointTest {
    private final Boundaries boundaries = mock(Boundaries.class);
    private final BoundaryEndpoint endpoint = new BoundaryEndpoint(boundaries);

    BoundaryEndpointTest() {
        when(boundaries.geometry(org.mockito.ArgumentMatchers.anyString()))
                .thenReturn(
                        new MapGeometry(
                                true,
                                "0a1b2c3d",
                                "{}",
                                Map.of("9", "{\"region\":9}"),
                                Map.of(),
                                ""));
    }

    @Test
    void the_geometry_asked_for_by_its_hash_is_kept_for_a_year() {
        var answer = endpoint.comuni("0a1b2c3d");

        assertThat(answer.getHeaders().getCacheControl())
                .contains("max-age=31536000")
                .contains("private")
                .contains("immutable");
        assertThat(answer.getHeaders().getETag()).isEqualTo("\"0a1b2c3d\"");
        assertThat(answer.getHeaders().getContentType()).hasToString("application/geo+json");
    }

    @Test
    void a_region_in_more_detail_is_kept_like_the_whole() {
        var answer = endpoint.part("9", "0a1b2c3d");

        assertThat(answer.getBody()).isEqualTo("{\"region\":9}");
        assertThat(answer.getHeaders().getCacheControl()).contains("immutable");
        assertThat(endpoint.part("99", "0a1b2c3d").getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void a_former_hash_gets_what_there_is_now_and_is_not_kept() {
        var answer = endpoint.comuni("former");

        assertThat(answer.getBody()).isEqualTo("{}");
        assertThat(answer.getHeaders().getCacheControl()).contains("no-cache");
    }
}
