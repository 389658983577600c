package rosa.imports.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import rosa.imports.model.Comuni;
import rosa.imports.model.ImportKind;
import rosa.imports.model.Known;
import rosa.imports.model.RefusedFileException;
import rosa.shared.IstatCode;

/// Good and bad files, made on the spot.
final class Files4Tests {
    static final Known UMBRIA =
            new Known(
                    new Comuni(
                            Map.of(
                                    new IstatCode("054039"), "Perugia",
                                    new IstatCode("054052"), "Todi",
                                    new IstatCode("054024"), "Gubbio",
                                    new IstatCode("054001"), "Assisi",
                                    new IstatCode("054013"), "Città di Castello",
                                    new IstatCode("055032"), "Terni")),
                    LocalDate.of(2026, 11, 23));

    private Files4Tests() {}

    /// Reads a file as one of a kind.
    static FileReading read(ImportKind kind, byte[] content) {
        try (ReceivedFile file = ReceivedFile.receive(new ByteArrayInputStream(content))) {
            return FileReading.of(file, kind, UMBRIA, _ -> {});
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (RefusedFileException refused) {
            throw new IllegalArgumentException(refused);
        }
    }

    static FileReading read(ImportKind kind, String csv) {
        return read(kind, csv.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] csv(String text, Charset charset) {
        return text.getBytes(charset);
    }

    /// A workbook; cells are strings, numbers, days, and formulas as `=…`.
    static byte[] xlsx(List<?>... rows) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            XSSFSheet sheet = workbook.createSheet("Dati");
            for (int i = 0; i < rows.length; i++) {
                XSSFRow row = sheet.createRow(i);
                for (int j = 0; j < rows[i].size(); j++) {
                    fill(row.createCell(j), rows[i].get(j), day);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void fill(XSSFCell cell, Object value, CellStyle day) {
        switch (value) {
            case String text when text.startsWith("=") -> cell.setCellFormula(text.substring(1));
            case String text when text.isEmpty() -> cell.setBlank();
            case String text -> cell.setCellValue(text);
            case BigDecimal number -> cell.setCellValue(number.doubleValue());
            case Number number -> cell.setCellValue(number.doubleValue());
            case LocalDate date -> {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            }
            default -> throw new IllegalArgumentException("%s".formatted(value));
        }
    }

    /// The same zip with parts added or replaced.
    static byte[] with(byte[] zip, Map<String, byte[]> parts) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                all.put(entry.getName(), in.readAllBytes());
            }
            all.putAll(parts);
            return zip(all);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }
}
