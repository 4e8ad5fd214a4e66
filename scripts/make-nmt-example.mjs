#!/usr/bin/env node
/**
 * Makes data/neural-machine-translation.jsonl, the second bundled example: some 420 papers on neural machine
 * translation, 2014-2019, with their whole author lists, so that the circles of collaborators are real.
 *
 *   node scripts/make-nmt-example.mjs [FOLDER]        FOLDER, or COTERIE_DATA, holds the corpus
 *
 * Source: acl-anthology-2019-48k.jsonl.gz, paper metadata of the ACL Anthology (https://aclanthology.org). Only facts
 * are taken: titles, names with curated ids, dates, venues, DOIs. No abstract is copied.
 *
 * The rule: keep the papers whose title says neural machine translation in one way or another, drop what is not a paper
 * by named authors, then drop the least connected until LIMIT are left. A paper's connection is the share of its
 * authors who have two or more papers in the selection, plus CORE_BONUS where the title names the field outright; ties go
 * to more such authors. The same input gives the same bytes.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const LIMIT = 420;
const CORE_BONUS = 0.2;
const NAME = 'acl-anthology-2019-48k.jsonl.gz';
const OUT = fileURLToPath(new URL('../data/neural-machine-translation.jsonl', import.meta.url));

/** Titles that name the field outright. */
const CORE =
  /\bRNN encoder.decoder|neural (?:\S+ ){0,2}(?:machine )?translation|\bNMT\b|back-?translation|neural MT\b/i;
/** Titles that are about translation and name a part of the neural method. */
const METHOD =
  /\b(?:neural|attention(?:al)?|transformers?|encoders?|decoders?|encoder-decoders?|recurrent|RNNs?|LSTMs?|seq2seq|sequence[- ]to[- ]sequence|sub-?words?|BPE|character-level|character-based|multi-?modal|unsupervised|zero-shot|zero-resource|low-resource|multilingual|document-level|context-aware|non-autoregressive|beam search|embeddings?|Nematus|OpenNMT|Marian|Sockeye|adversarial|pre-?train\w*|fine-tuning|dual learning)\b/i;
const TRANSLATION = /\b(?:translat\w+|MT)\b/i;
/** System papers of the years when the shared tasks had turned neural. */
const SYSTEM =
  /\b(?:machine translation|MT|translation|submissions?|systems?)\b.*\b(?:WMT ?(?:20)?1[678]|WAT ?(?:20)?1[78]|IWSLT ?(?:20)?1[678])\b/i;
/** Neighbouring fields, and volumes' own matter, that the words above let through. */
const OTHER =
  /statistical|\bSMT\b|phrase-based|proceedings|tutorial|front ?matter|book review|keynote|findings of|overview of|quality estimation|\bmetrics?\b|post-?edit|\bAPE\b|evaluation|paraphras|semantic pars|word translation|translation of (?:words|glosses)|bilingual lexicon|dictionar|word embeddings?|cross-lingual|knowledge (?:graph|base)|native language|translationese|query translation|word sense|sentiment|hashtag|code generation|image translation|style transfer|parallel (?:corpus )?filtering|corpus filtering|sign language|cross-language|wordnet|interpret(?:er|ing\b)|translation memor|hierarchical|graph-based|(?:document|speech-to-translation) alignment|word segmentation|error correction|sparse lexicon|document-level context triggers|count and neural|quality of machine/i;

const folder = process.argv[2] ?? process.env.COTERIE_DATA;
const file = folder && [join(folder, NAME), join(folder, 'corpora', NAME)].find((path) => existsSync(path));
if (!file) {
  console.error(
    folder
      ? `make-nmt-example: no ${NAME} in ${folder} or its corpora/ folder`
      : 'make-nmt-example: name the corpus folder, as an argument or in COTERIE_DATA',
  );
  process.exit(1);
}

const tidy = (text) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** "HAJIC" -> "Hajic", "EL-KAHLOUT" -> "El-Kahlout"; initials and mixed case stay. */
const titleCase = (family) =>
  /\p{Lu}{2}/u.test(family) && family === family.toUpperCase()
    ? family.toLowerCase().replace(/(^|[\s'’-])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase())
    : family;

function author({ name, given, family, id }) {
  const fixed = family ? titleCase(family) : '';
  return { name: tidy(fixed && fixed !== family ? `${given ?? ''} ${fixed}` : name), id };
}

const isCore = (paper) => CORE.test(paper.title);
let papers = gunzipSync(readFileSync(file))
  .toString('utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line))
  .filter(
    ({ title, year, authors }) =>
      year >= 2014 && year <= 2019 && title && authors?.length && authors.every((a) => a.name && a.id),
  )
  .filter((paper) => {
    const { title, year } = paper;
    if (isCore(paper)) return !/^(?:proceedings|tutorial|keynote|book review|findings of|overview of)/i.test(title);
    return (
      !OTHER.test(title) && ((METHOD.test(title) && TRANSLATION.test(title)) || (year >= 2016 && SYSTEM.test(title)))
    );
  });

const byId = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
// The Anthology holds some papers twice, under two ids.
const titleKey = ({ title }) => title.toLowerCase().replace(/[^a-z0-9]+/g, ' ');
const firstOf = new Map(
  [...papers]
    .sort(byId)
    .reverse()
    .map((paper) => [titleKey(paper), paper]),
);
papers = papers.filter((paper) => firstOf.get(titleKey(paper)) === paper);
const candidates = papers.length;

while (papers.length > LIMIT) {
  const count = new Map();
  for (const paper of papers)
    for (const id of new Set(paper.authors.map((a) => a.id))) count.set(id, (count.get(id) ?? 0) + 1);
  const rank = (paper) => {
    const known = paper.authors.filter((a) => count.get(a.id) > 1).length;
    return [known / paper.authors.length + (isCore(paper) ? CORE_BONUS : 0), known];
  };
  const ranked = papers
    .map((paper) => ({ paper, rank: rank(paper) }))
    .sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || byId(b.paper, a.paper));
  // Ten at a time, for each that goes may leave a co-author with one paper.
  const gone = new Set(ranked.slice(0, Math.min(10, papers.length - LIMIT)).map((entry) => entry.paper));
  papers = papers.filter((paper) => !gone.has(paper));
}

papers.sort((a, b) => a.year - b.year || byId(a, b));
const lines = papers.map(({ id, title, authors, year, venue, doi }) =>
  JSON.stringify({
    id,
    title: tidy(title),
    authors: authors.map(author),
    year,
    venue: tidy(venue ?? ''),
    ...(doi ? { doi } : {}),
  }),
);
writeFileSync(OUT, `${lines.join('\n')}\n`);
console.log(`${OUT}: ${papers.length} papers of ${candidates} candidates`);
