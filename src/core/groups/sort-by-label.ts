/** The members of each of `count` labels, ascending, label by label: those of label l stand in `members` from `starts[l]` to `starts[l + 1]`. */
export function sortByLabel(labels: Int32Array, count: number): { members: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(count + 1);
  for (const label of labels) starts[label + 1] = (starts[label + 1] ?? 0) + 1;
  for (let l = 0; l < count; l += 1) starts[l + 1] = (starts[l + 1] ?? 0) + (starts[l] ?? 0);
  const next = starts.slice(0, count);
  const members = new Int32Array(labels.length);
  for (let i = 0; i < labels.length; i += 1) {
    const label = labels[i] ?? 0;
    const at = next[label] ?? 0;
    next[label] = at + 1;
    members[at] = i;
  }
  return { members, starts };
}
