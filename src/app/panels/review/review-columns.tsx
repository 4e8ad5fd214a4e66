import type { Review } from '../../../core/read/review/review.ts';
import { rememberMapping } from './columns-memory.ts';
import { ColumnsPanel } from './columns-panel.tsx';
import type { ReviewWork } from './review-work.ts';

/** The columns of tables under review, each change read at once and remembered. */
export function ReviewColumns({ review, work }: { readonly review: Review; readonly work: ReviewWork }) {
  return (
    <ColumnsPanel
      review={review}
      onMap={({ file, columns }, mapping) => {
        rememberMapping(columns, mapping);
        work.mapColumns(file, mapping);
      }}
    />
  );
}
