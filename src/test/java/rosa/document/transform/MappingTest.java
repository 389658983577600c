package rosa.document.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static rosa.document.transform.Texts.delete;
import static rosa.document.transform.Texts.insert;

import java.util.List;
import org.junit.jupiter.api.Test;

class MappingTest {
    @Test
    void a_position_moves_with_what_is_inserted_before_it() {
        var map = insert(4, "abc").getMap();

        assertThat(map.map(3, Side.AFTER)).isEqualTo(3);
        assertThat(map.map(4, Side.BEFORE)).isEqualTo(4);
        assertThat(map.map(4, Side.AFTER)).isEqualTo(7);
        assertThat(map.map(5, Side.AFTER)).isEqualTo(8);
    }

    @Test
    void a_position_in_what_was_deleted_knows_it() {
        var result = delete(2, 6).getMap().result(4, Side.AFTER);

        assertThat(result.position()).isEqualTo(2);
        assertThat(result.isDeleted()).isTrue();
        assertThat(result.isDeletedAcross()).isTrue();
    }

    @Test
    void a_mirror_finds_the_position_again() {
        var deletion = delete(2, 6).getMap();
        var mirrored = Mapping.of(List.of(deletion)).append(deletion.invert(), 0);
        var plain = Mapping.of(List.of(deletion, deletion.invert()));

        assertThat(mirrored.map(4, Side.AFTER)).isEqualTo(4);
        assertThat(plain.map(4, Side.AFTER)).isEqualTo(6);
        assertThat(mirrored.invert().map(4, Side.AFTER)).isEqualTo(4);
    }
}
