const TEXT_FIELD =
  'textarea, select, input:not([type=button], [type=checkbox], [type=color], [type=file], [type=radio], [type=range], [type=reset], [type=submit])';

/** Whether what has the focus takes text, or, as a native choice does, letters. */
export function takesText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(TEXT_FIELD));
}
