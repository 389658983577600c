package rosa.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Answers whatever no other operation of the API does, so that a program never gets a page for
/// people.
@RestController
@Hidden
class UnknownAddress {
    private static final String EVERYTHING = "/api/**";

    private final ObjectProvider<RequestMappingHandlerMapping> operations;

    UnknownAddress(
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> operations) {
        this.operations = operations;
    }

    @RequestMapping(EVERYTHING)
    void refuse(HttpServletRequest request) throws HttpRequestMethodNotSupportedException {
        Set<String> methods =
                methodsAt(RequestPath.parse(request.getRequestURI(), "").pathWithinApplication());
        if (!methods.isEmpty()) {
            throw new HttpRequestMethodNotSupportedException(request.getMethod(), methods);
        }
        throw Refusal.notFound(request.getRequestURI());
    }

    /// The methods that some operation at this address takes.
    private Set<String> methodsAt(PathContainer path) {
        Set<String> methods = new TreeSet<>();
        for (RequestMappingInfo info : operations.getObject().getHandlerMethods().keySet()) {
            var patterns = info.getPathPatternsCondition();
            if (patterns != null
                    && patterns.getPatterns().stream()
                            .anyMatch(pattern ->
                                    !pattern.getPatternString().equals(EVERYTHING)
                                            && pattern.getPatternString().startsWith("/api/")
                                            && pattern.matches(path))) {
                info.getMethodsCondition().getMethods().forEach(m -> methods.add(m.name()));
            }
        }
        return methods;
    }
}
