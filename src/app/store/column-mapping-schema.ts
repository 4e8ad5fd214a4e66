/** What a mapping of columns must be that comes back from where this browser kept it. */
import * as v from 'valibot';
import { AUTHOR_SEPARATORS, COLUMN_ROLES } from '../../core/model/column-mapping.ts';

const refs = v.exactOptional(v.array(v.union([v.number(), v.string()])));
const roles = v.object(v.entriesFromList(COLUMN_ROLES, refs));
export const columnMapping = v.object({
  ...roles.entries,
  authorSeparator: v.exactOptional(v.picklist(AUTHOR_SEPARATORS)),
  isFamilyFirst: v.exactOptional(v.boolean()),
  delimiter: v.exactOptional(v.picklist([',', ';', '\t', '|'])),
  headerLine: v.exactOptional(v.number()),
});
