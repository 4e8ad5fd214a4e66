/** Name forms: mentions that are written alike, or carry one id, before any joining by judgement. */
import type { Paper } from '../model/paper.ts';
import { parseName } from '../names/parse-name.ts';
import { foldText } from '../text/fold.ts';

export interface NameForm {
  /** Trusted id (ORCID first, then the source's own), else the folded name. Unique among forms. */
  readonly key: string;
  readonly hasId: boolean;
  /** Folded family name, particles included. */
  readonly family: string;
  /** Folded given names and initials. */
  readonly given: readonly string[];
  readonly isGroup: boolean;
  readonly mentions: (readonly [paper: number, position: number])[];
  /** Spellings and how often each occurs. */
  readonly spellings: Map<string, number>;
}

/** The forms of a corpus in order of first appearance. */
export function collectForms(papers: readonly Paper[]): NameForm[] {
  const forms = new Map<string, NameForm>();
  const parsed = new Map<string, ReturnType<typeof parseName>>();
  papers.forEach((paper, p) =>
    paper.authors.forEach((mention, position) => {
      const name = parsed.get(mention.name) ?? parseName(mention.name);
      parsed.set(mention.name, name);
      const id = mention.orcid ? `orcid:${mention.orcid}` : mention.id;
      const key = id ? `id:${id}` : `name:${name.key}`;
      let form = forms.get(key);
      if (!form) {
        const [family = '', given = ''] = name.key.split('|');
        form = {
          key,
          hasId: id !== null,
          family,
          given: given
            .split(/[\s-]+/)
            .filter((word) => word !== '')
            .map(foldText),
          isGroup: name.isGroup,
          mentions: [],
          spellings: new Map(),
        };
        forms.set(key, form);
      }
      form.mentions.push([p, position]);
      form.spellings.set(mention.name, (form.spellings.get(mention.name) ?? 0) + 1);
    }),
  );
  return [...forms.values()];
}
