/** Name forms: mentions that are written alike, or carry one id, before any joining by judgement. */
import type { AuthorMention } from '../model/paper.ts';
import type { Progress } from '../model/progress.ts';
import { noProgress } from '../model/progress.ts';
import { parseName, type ParsedName } from '../names/parse-name.ts';
import { foldText } from '../text/fold.ts';

/** What names are found in. */
export interface NamedPaper {
  readonly authors: readonly Pick<AuthorMention, 'name' | 'id' | 'orcid'>[];
}

export interface NameForm {
  /** Trusted id (ORCID first, then the source's own), else the folded name. Unique among forms. */
  readonly key: string;
  readonly hasId: boolean;
  /** Folded family name, particles included. */
  readonly family: string;
  /** Folded given names and initials. */
  readonly given: readonly string[];
  readonly isGroup: boolean;
  /** As first written. */
  readonly spelling: string;
  /** Whether all mentions are written like the first. */
  isSpelledOneWay: boolean;
  /** In order of papers and positions. */
  readonly mentions: (readonly [paper: number, position: number])[];
}

const PAPERS_A_REPORT = 500;
const ORCID = 'orcid:';

/** The forms of a corpus in order of first appearance. */
export function collectForms(papers: readonly NamedPaper[], progress: Progress = noProgress): NameForm[] {
  const forms: NameForm[] = [];
  const byOrcid = new Map<string, NameForm>();
  const byId = new Map<string, NameForm>();
  const byName = new Map<string, NameForm>();
  // Most names are written alike each time: only a new spelling is parsed.
  const bySpelling = new Map<string, NameForm>();
  const addForm = (table: Map<string, NameForm>, id: string, form: NameForm): NameForm => {
    table.set(id, form);
    forms.push(form);
    return form;
  };
  const formOf = (mention: NamedPaper['authors'][number]): NameForm => {
    const { name, id } = mention;
    const orcid = mention.orcid ?? (id?.startsWith(ORCID) ? id.slice(ORCID.length) : null);
    const known = orcid ? byOrcid.get(orcid) : id ? byId.get(id) : bySpelling.get(name);
    if (known) return known;
    const parsed = parseName(name);
    if (orcid) return addForm(byOrcid, orcid, makeForm(`id:${ORCID}${orcid}`, name, parsed));
    if (id) return addForm(byId, id, makeForm(`id:${id}`, name, parsed));
    const form = byName.get(parsed.key) ?? addForm(byName, parsed.key, makeForm(`name:${parsed.key}`, name, parsed));
    bySpelling.set(name, form);
    return form;
  };
  papers.forEach((paper, p) => {
    if (p % PAPERS_A_REPORT === 0) progress('Resolving names', p, 2 * papers.length);
    paper.authors.forEach((mention, position) => {
      const form = formOf(mention);
      form.mentions.push([p, position]);
      if (form.spelling !== mention.name) form.isSpelledOneWay = false;
    });
  });
  return forms;
}

function makeForm(key: string, spelling: string, name: ParsedName): NameForm {
  const [family = '', given = ''] = name.key.split('|');
  const words = given.split(/[\s-]+/).filter((word) => word !== '');
  return {
    key,
    hasId: key.startsWith('id:'),
    family,
    given: words.map(foldText),
    isGroup: name.isGroup,
    spelling,
    isSpelledOneWay: true,
    mentions: [],
  };
}
