package rosa.api;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/// Puts the API's guards in their places.
@Configuration
class ApiConfiguration implements WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ScopeCheck()).addPathPatterns("/api/**");
    }

    @Bean
    FilterRegistrationBean<RequestLimits> requestLimits(
            JsonMapper json,
            Clock clock,
            @Value("${rosa.api.requests-per-minute:300}") int perMinute) {
        var registration =
                new FilterRegistrationBean<>(
                        new RequestLimits(new RequestRate(perMinute, clock), json));
        registration.addUrlPatterns("/api/v1/*");
        registration.setOrder(0);
        return registration;
    }
}
