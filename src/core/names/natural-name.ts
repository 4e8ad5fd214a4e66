/** Names in the order in which they are spoken, from the forms that bibliographic formats keep them in. */
import { isSuffix } from './name-tokens.ts';

export interface NameParts {
  readonly given?: string | null | undefined;
  /** Words such as van, der, de la. */
  readonly particle?: string | null | undefined;
  readonly family?: string | null | undefined;
  readonly suffix?: string | null | undefined;
}

const clean = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** `Jan van der Berg Jr` of its parts; blank where all are. */
export function joinName({ given, particle, family, suffix }: NameParts): string {
  return [given, particle, family, suffix]
    .map(clean)
    .filter((part) => part !== '')
    .join(' ');
}

/** What is a suffix though no given name stands beside it; V and SR are initials then. */
const ALONE_SUFFIX = /^(?:[JS]r|II|III|IV)\.?$/;

/** A name without commas around and inside: `Berg, Jan, Jr` and `Berg, Jr, Jan` become `Jan Berg Jr`, others stay. */
export function naturalName(written: string): string {
  const parts = clean(written)
    .split(',')
    .map(clean)
    .filter((part) => part !== '');
  const [family = '', second = '', third = ''] = parts;
  if (parts.length < 2) return family;
  if (parts.length === 2) {
    return ALONE_SUFFIX.test(second) ? joinName({ family, suffix: second }) : joinName({ given: second, family });
  }
  if (parts.length > 3) return clean(written);
  if (isSuffix(second)) return joinName({ given: third, family, suffix: second });
  return isSuffix(third) ? joinName({ given: second, family, suffix: third }) : clean(written);
}
