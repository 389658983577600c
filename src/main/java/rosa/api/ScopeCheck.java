package rosa.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import rosa.identity.PersonalTokens.Scope;

/// Before an operation runs: the token has its scope, and every parameter is one it knows, for a
/// filter with a slip in its name would answer with everything.
final class ScopeCheck implements HandlerInterceptor {
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().equals("rosa.api")) {
            Scope scope = scopeOf(method);
            if (scope != null && !has(scope)) {
                throw new MissingScopeException(scope);
            }
            if (scope != null) {
                checkParameters(request, method);
            }
        }
        return true;
    }

    /// The scope the operation needs; none where every token will do.
    static @Nullable Scope scopeOf(HandlerMethod method) {
        Needs needs = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Needs.class);
        if (needs == null) {
            needs = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class);
        }
        return needs == null ? null : needs.value();
    }

    private static boolean has(Scope scope) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(one -> Objects.equals(one.getAuthority(), scope.authority()));
    }

    private static void checkParameters(HttpServletRequest request, HandlerMethod method) {
        Set<String> known = new TreeSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
            if (annotation != null) {
                String name = annotation.name();
                known.add(name.isEmpty() ? parameter.getParameter().getName() : name);
            }
        }
        for (String name : request.getParameterMap().keySet()) {
            if (!known.contains(name)) {
                throw Refusal.field(
                        Refusal.shortened(name),
                        known.isEmpty() ? "no-parameters" : "unknown-parameter",
                        Refusal.shortened(name),
                        String.join(", ", known));
            }
        }
    }

    /// The token lacks the operation's scope.
    static final class MissingScopeException extends AccessDeniedException {
        private final String scope;

        MissingScopeException(Scope scope) {
            super("The token lacks the scope " + scope);
            this.scope = scope.name().toLowerCase(Locale.ROOT);
        }

        String scope() {
            return scope;
        }
    }
}
