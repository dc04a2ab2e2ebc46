package justice.throughline.shared;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the API, at /v3/api-docs. */
@Configuration
class OpenApiConfig {

    private static final String PROBLEM = "application/problem+json";

    /** What every operation may answer besides its own. */
    private static final Map<String, String> REFUSALS = Map.of(
            "400", "The request could not be read",
            "401", "Nobody is signed in",
            "403", "Your sign-in does not have the right to this",
            "404", "There is nothing of that name or key");

    @Bean
    OpenAPI throughlineApi() {
        var token = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("A token that you make on your account's page");
        var basic = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic");
        return new OpenAPI()
                .info(new Info()
                        .title("Throughline")
                        .version("0.1")
                        .description(
                                "Cases, tasks, imports and waits of the justice journey engine. Every list is paged"
                                        + " by the keys of its rows: next of one page is after of the one behind it;"
                                        + " every refusal is a problem detail (RFC 9457). A text has at most 4,000"
                                        + " letters, a date lies between 1900 and 2199.")
                        .license(new License().name("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes("token", token)
                        .addSecuritySchemes("basic", basic)
                        .addSchemas("Problem", problem()))
                .addSecurityItem(new SecurityRequirement().addList("token"))
                .addSecurityItem(new SecurityRequirement().addList("basic"));
    }

    @Bean
    OpenApiCustomizer refusals() {
        return api -> api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(OpenApiConfig::addRefusals);
    }

    /** What is chosen by its code is described by its codes. */
    @Bean
    ParameterCustomizer codes() {
        return (described, parameter) -> {
            if (described != null && Coded.class.isAssignableFrom(parameter.getParameterType())) {
                var schema = new StringSchema();
                for (var each : parameter.getParameterType().getEnumConstants())
                    schema.addEnumItem(((Coded) each).code());
                schema.setDefault(described.getSchema().getDefault());
                described.setSchema(schema);
            }
            return described;
        };
    }

    private static void addRefusals(Operation operation) {
        REFUSALS.forEach((status, meaning) -> operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(meaning)
                                .content(new Content()
                                        .addMediaType(
                                                PROBLEM,
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/Problem"))))));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty(
                        "errors",
                        new MapSchema()
                                .additionalProperties(new StringSchema())
                                .description("What is wrong, by the name of the parameter or member that is to blame"));
    }
}
