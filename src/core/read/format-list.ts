/** The formats that are read, for help and documentation: what each is called, where it comes from, how it looks. */
export interface FormatNote {
  /** Ids of the readers. */
  readonly readers: readonly string[];
  readonly label: string;
  /** Where people get it. */
  readonly from: string;
  /** A small piece of it, which its reader reads. */
  readonly sample: string;
}

export const FORMAT_NOTES: readonly FormatNote[] = [
  {
    readers: ['listing'],
    label: 'Pasted lists and pages',
    from: 'Any page or document that names papers: reading lists, citation lists, author pages, references.',
    sample:
      'Drawing Gardens with Words\nMira Olsen, Piet Meer\nJournal of Maps, 2024\n\nA Note on Stable Leaves\nAna Rosa, Tom Berg et al.\nGarden Letters, 2023',
  },
  {
    readers: ['bibtex'],
    label: 'BibTeX and BibLaTeX',
    from: 'Zotero, JabRef, Mendeley, Overleaf, Google Scholar, DBLP.',
    sample:
      '@article{olsen2024,\n  title = {Drawing Gardens with Words},\n  author = {Olsen, Mira and Meer, Piet},\n  year = 2024\n}',
  },
  {
    readers: ['ris'],
    label: 'RIS',
    from: 'Scopus, Web of Science, IEEE, Zotero, Mendeley and most publishers.',
    sample: 'TY  - JOUR\nTI  - Drawing Gardens with Words\nAU  - Olsen, Mira\nPY  - 2024\nER  - ',
  },
  {
    readers: ['table'],
    label: 'Tables: CSV, TSV',
    from: 'Scopus, Web of Science, Lens, IEEE, Springer, Embase, OpenAlex, Dimensions, or any sheet; you can say what each column holds.',
    sample:
      'Title,Authors,Year\nDrawing Gardens with Words,"Olsen, Mira; Meer, Piet",2024\nA Note on Stable Leaves,"Rosa, Ana",2023',
  },
  {
    readers: ['json'],
    label: 'JSON and JSON Lines',
    from: 'CSL-JSON, Zotero, OpenAlex, Crossref, Semantic Scholar, DBLP, ORCID, DataCite, arXiv: single records, lists, pages of an API.',
    sample: '{"title": "Drawing Gardens with Words", "authors": ["Mira Olsen", "Piet Meer"], "year": 2024}',
  },
  {
    readers: ['nbib', 'pubmed-xml', 'pubmed-text'],
    label: 'PubMed: MEDLINE (nbib), XML, text',
    from: 'PubMed, by Send to or Save.',
    sample: 'PMID- 101\nTI  - Drawing gardens with words.\nFAU - Olsen, Mira\nDP  - 2024 Mar',
  },
  {
    readers: ['wos-plain'],
    label: 'Web of Science, plain text',
    from: 'Web of Science, by Export, Plain text file.',
    sample:
      'FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Olsen, M\nTI Drawing Gardens with Words\nPY 2024\nER\n\nEF',
  },
  {
    readers: ['endnote-enw', 'endnote-xml'],
    label: 'EndNote: refer (enw), XML',
    from: 'EndNote, and many publishers.',
    sample: '%0 Journal Article\n%T Drawing Gardens with Words\n%A Olsen, Mira\n%D 2024',
  },
  {
    readers: ['ovid'],
    label: 'Ovid',
    from: 'Ovid databases, by Export.',
    sample:
      '<1>\nAuthor\n  Olsen M.\nTitle\n  Drawing Gardens with Words\nSource\n  Journal of Maps.  1:2-3, April 2024.',
  },
  {
    readers: ['inspec'],
    label: 'Inspec',
    from: 'Inspec in library software, saved as text.',
    sample:
      'Record 1 of 1 - INSPEC\n\nTI ~ Drawing Gardens with Words\nAU ~ Olsen, Mira; Meer, Piet\nSO ~ Journal of Maps. April 2024; 1: 2-3',
  },
  {
    readers: ['mods-xml', 'arxiv-atom', 'dblp-xml', 'acl-xml'],
    label: 'MODS, arXiv Atom, DBLP and ACL Anthology XML',
    from: 'Libraries, the arXiv API, DBLP and the ACL Anthology.',
    sample:
      '<modsCollection><mods><titleInfo><title>Drawing Gardens with Words</title></titleInfo>\n<name type="personal"><namePart>Mira Olsen</namePart></name></mods></modsCollection>',
  },
  {
    readers: ['cff'],
    label: 'CITATION.cff',
    from: 'Repositories of software and data.',
    sample:
      'cff-version: 1.2.0\ntitle: Drawing Gardens with Words\nauthors:\n  - family-names: Olsen\n    given-names: Mira',
  },
  {
    readers: ['ids'],
    label: 'Lists of DOIs, arXiv and PubMed ids',
    from: 'Anywhere; another file that knows the papers completes the records.',
    sample: '10.1000/182\narXiv:2511.17099\nPMID: 26017442',
  },
];
