package compat;

import io.alertresponse.jackson2.AlertResponseModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Spring Boot 3.5 has Jackson 2, and takes modules that are beans. */
@Configuration
class Jackson {
    @Bean
    AlertResponseModule alertResponseModule() {
        return new AlertResponseModule();
    }
}
