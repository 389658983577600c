import type { Step } from 'prosemirror-transform';

/** Whether a step brings words, or anything that shows something. */
export function brings(step: Step): boolean {
  return /"(text|image|live_figure|live_table|live_chart|reference|footnote)"/.test(JSON.stringify(step.toJSON()));
}

/** Whether two rows of steps do the same, whatever the order of the fields in their JSON. */
export function areEqual(one: readonly Step[], other: readonly Step[]): boolean {
  return one.length === other.length && one.every((step, index) => sorted(step.toJSON()) === sorted(other[index]?.toJSON()));
}

function sorted(json: unknown): string {
  return JSON.stringify(json, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}
