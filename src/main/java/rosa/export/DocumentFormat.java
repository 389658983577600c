package rosa.export;

/// The file formats a document can be written in.
public enum DocumentFormat {
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("pdf", "application/pdf"),
    ODT("odt", "application/vnd.oasis.opendocument.text"),
    HTML("html", "text/html;charset=UTF-8"),
    /// The document's tables alone.
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String extension;
    private final String mediaType;

    DocumentFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /// The end of a file's name, without the dot.
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }
}
