package rosa.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import rosa.identity.PersonalTokens;

/// The scope a token must have for a controller's operations; checked by [ScopeCheck], and told in
/// the OpenAPI description.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@interface Needs {
    PersonalTokens.Scope value();
}
