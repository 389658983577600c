package rosa.plan.ui;

import java.util.ArrayList;
import java.util.List;

/// What two texts differ in, line by line: the longest common subsequence of lines, in O(n · m).
///
/// @param onlyFirst the lines that only the first has, in its order
/// @param onlySecond the lines that only the second has, in its order
record LineDifference(List<String> onlyFirst, List<String> onlySecond) {
    private static final int MOST = 3_000;

    LineDifference {
        onlyFirst = List.copyOf(onlyFirst);
        onlySecond = List.copyOf(onlySecond);
    }

    /// Beyond 3,000 lines only those are compared that a person would look at first.
    static LineDifference of(String first, String second) {
        List<String> a = lines(first);
        List<String> b = lines(second);
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] =
                        a.get(i).equals(b.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<String> onlyFirst = new ArrayList<>();
        List<String> onlySecond = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            if (a.get(i).equals(b.get(j))) {
                i++;
                j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                onlyFirst.add(a.get(i++));
            } else {
                onlySecond.add(b.get(j++));
            }
        }
        onlyFirst.addAll(a.subList(i, a.size()));
        onlySecond.addAll(b.subList(j, b.size()));
        return new LineDifference(onlyFirst, onlySecond);
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).limit(MOST).toList();
    }
}
