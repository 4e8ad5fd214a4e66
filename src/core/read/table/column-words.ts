/**
 * What the names of columns say about what stands in them, in the languages that exports and hand-made tables come in.
 * Names are compared folded: lower case, no accents, any run of other signs one space.
 */
import type { ColumnRole } from '../../model/column-mapping.ts';
import { foldText } from '../../text/fold.ts';

/** What a column is taken for: a role, or nothing that is read. */
export type ColumnUse = ColumnRole | 'ignore';

/** Names by role, parted by `|`; accents are folded as in the names of columns. */
const WORDS: Readonly<Record<ColumnUse, string>> = {
  title:
    'title|titles|article title|paper title|document title|item title|publication name|paper|primary title|full title|work title|' +
    'display name|name of paper|name of article|title of paper|title of article|paper name|article|titel|titel der arbeit|titre|' +
    "titre de l article|titre de l'article|titulo|titulo del articulo|titulo do artigo|titolo|titolo articolo|titel artikel|tytul|nazev|" +
    'otsikko|tittel|baslik|makale adi|naslov|cim|ti|t1|название|заглавие|заголовок|назва|标题|题名|篇名|論文題名|题目|論文名|标题名|タイトル|論文タイトル|題名|제목|논문제목|논문 제목',
  authors:
    'author|authors|author s|authors s|author names|author name|authors names|author full names|author full name|authors full names|' +
    'full author names|au|af|a1|creator|creators|contributor|contributors|by|first authors|author list|list of authors|authors list|writers|' +
    'people|autor|autoren|verfasser|autor in|autor innen|autorinnen|auteur|auteurs|autores|autor es|autore|autori|autor a es|autorzy|autori|forfatter|' +
    'forfattere|forfattare|tekijat|tekija|yazar|yazarlar|szerzo|szerzok|avtor|avtorji|автор|авторы|автори|作者|著者|저자|作者名|著者名|authorships author display name|author display name',
  authorIds:
    'author s id|author ids|author id|authorships author id|authors id|researcher id|orcid or author id|author identifiers',
  orcids:
    'orcid|orcids|author orcids|authorships author orcid|author s orcid|orcid ids|orcid id|oi|orcid identifiers|author orcid',
  affiliations: 'author affiliations|authors with affiliations|author affiliation|c1|authors raw affiliation',
  date:
    'date|publication date|date published|published|publication dates|pub date|pubdate|published date|date of publication|cover date|online date|' +
    'issued|publication date online|release date|datum|erscheinungsdatum|date de publication|fecha|fecha de publicacion|data|data de publicacao|' +
    'data di pubblicazione|data publikacji|tarih|дата|дата публикации|日期|出版日期|发表时间|发表日期|日付|発行日|出版日|날짜|발행일|published on|submitted|submission date',
  year:
    'year|years|publication year|pub year|pubyear|py|yr|published year|year published|year of publication|y1|jahr|erscheinungsjahr|annee|' +
    'annee de publication|ano|ano de publicacion|ano de publicacao|anno|anno di pubblicazione|jaar|rok|rok wydania|ar|vuosi|yil|yayin yili|ev|leto|' +
    'год|год издания|год публикации|рік|年|年份|出版年|出版年份|発行年|연도|발행연도|date year',
  month: 'month|monat|mois|mes|mese|publication month|pd|месяц|月|月份',
  day: 'day|publication day|tag des monats',
  venue:
    'venue|journal|source title|source|journal book|publication title|journal name|journal title|conference|conference name|booktitle|book title|' +
    'publication|published in|proceedings|so|jo|jf|t2|container title|secondary title|journal conference|conference journal|journal or conference|' +
    'where published|periodical|magazine|outlet|zeitschrift|konferenz|quelle|journal zeitschrift|revue|conference ou revue|periodique|revista|' +
    'revista o congreso|conferencia|publicacion|fuente|periodico|conferencia revista|rivista|conferenza|tijdschrift|czasopismo|zrodlo|tidskrift|' +
    'tidsskrift|lehti|dergi|konferans|folyoirat|revija|журнал|источник|конференция|издание|期刊|刊名|会议|来源|期刊名称|文献来源|雑誌名|雑誌|掲載誌|会議|학술지|저널|학회|' +
    'erschienen in|veroffentlicht in|publie dans|paru dans|publicado en|publicado em|pubblicato in|gepubliceerd in|опубликовано в|发表于|发表在|掲載先|' +
    'primary location source display name|host venue display name|source name|journal abbreviation',
  abstract:
    'abstract|abstracts|abstract note|summary|ab|n2|abstract text|description|zusammenfassung|kurzfassung|resume|resumen|resumo|riassunto|sommario|' +
    'samenvatting|streszczenie|abstrakt|sammanfattning|sammendrag|tiivistelma|ozet|osszefoglalo|povzetek|аннотация|реферат|анотація|摘要|内容摘要|要旨|抄録|要約|초록|요약',
  keywords:
    'keywords|keyword|key words|author keywords|authors keywords|author keyword|tags|tag|manual tags|index keywords|index terms|terms|kw|de|mesh terms|' +
    'ieee terms|subject terms|descriptors|schlagworter|schlusselworter|stichworte|schlagworte|mots cles|mots clefs|palabras clave|palavras chave|' +
    'parole chiave|trefwoorden|slowa kluczowe|klicova slova|nyckelord|stikkord|asiasanat|anahtar kelimeler|kulcsszavak|ключевые слова|ключові слова|' +
    '关键词|關鍵詞|关键字|キーワード|키워드|주제어',
  category:
    'category|categories|field|fields|research area|research areas|subject|subjects|subject area|subject areas|wc|sc|primary topic display name|primary category|' +
    'fields of research|fields of study|field of study|discipline|area|topic|topics|track|kategorie|kategorien|fachgebiet|categorie|categoria|categorias|' +
    'dziedzina|категория|область|分类|类别|学科|カテゴリ|分野|분야|카테고리',
  organisations:
    'organisation|organisations|organization|organizations|institution|institutions|affiliation|affiliations|company|university|einrichtung|institut|' +
    'zugehorigkeit|etablissement|institucion|instituciones|instituicao|afiliacion|istituzione|instelling|research organizations standardized|' +
    'authorships institutions display name|организация|организации|机构|单位|作者单位|所属|所属機関|기관|소속',
  doi: 'doi|dois|item doi|digital object identifier|doi link|doi url|do|di|article doi|doi number|paper doi',
  arxiv: 'arxiv|arxiv id|arxivid|arxiv number|arxiv url|arxiv link|eprint',
  pmid: 'pmid|pubmed id|pubmed|pubmed identifier|medline pmid|ids pmid|pm|pubmedid|pubmed pmid',
  openalex: 'openalex|openalex id|openalexid',
  id: 'id|key|record id|paper id|paperid|eid|lens id|ut|publication id|item id|article id|citation key|citekey|bibtex key|accession number|identifier|uid|record number|ut unique wos id',
  url: 'url|link|links|article url|articleurl|web|website|pdf|pdf link|source url|external url|href|address url|weblink|enlace|lien|collegamento|ссылка|链接|网址|リンク|링크|dimensions url|source linkout|permalink|fulltext link',
  score:
    'score|rating|relevance|rank score|punkte|note|bewertung|puntuacion|pontuacao|punteggio|оценка|评分|得分|スコア|점수',
  ignore:
    'volume|issue|number|no|nr|pages|page|start page|end page|page start|page end|page count|issn|isbn|issns|isbns|publisher|language|type|item type|' +
    'document type|publication type|entry type|cited by|citations|cites|citation count|times cited|cited by count|notes|pmcid|license|open access|' +
    'editor|editors|address|place|location|country|series|edition|references|included|label|funding|access date|date added|date modified|query date|' +
    'querydate|gsrank|ranking|abstract url|citation|first author|create date|nihms id|copyright|short title|sjr|quartile|volumen|band|heft|seiten|verlag|' +
    'sprache|anzahl|volume issue|issue number|art no|coden|correspondence address|publication stage|content type|cites per year|age|doc type|status|' +
    'file attachments|rights|archive|call number|extra|created|updated|original title|alternate title|secondary authors|meeting date',
};

/** A column's name as it is compared. */
export function columnKey(name: string): string {
  return name.length > 120
    ? ''
    : foldText(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
}

const BY_WORD: ReadonlyMap<string, ColumnUse> = new Map(
  (Object.entries(WORDS) as [ColumnUse, string][])
    .reverse()
    .flatMap(([use, words]) => words.split('|').map((word): [string, ColumnUse] => [columnKey(word), use])),
);

/** What a column of this name holds, where the name is one that is known; else null. */
export function useByName(name: string): ColumnUse | null {
  const key = columnKey(name);
  return BY_WORD.get(key) ?? BY_WORD.get(key.replace(/ /g, '')) ?? null;
}

/** Parts of names that say it where the whole is not known; the first that fits counts. */
const PARTS: readonly (readonly [RegExp, ColumnUse])[] = [
  [/\b(?:count|number|nr|total|url|type|page|volume|issue|short|original|translated|series|rank|h index)\b/, 'ignore'],
  [/\b(?:doi)\b/, 'doi'],
  [/\b(?:arxiv)\b/, 'arxiv'],
  [/\b(?:pmid|pubmed)\b/, 'pmid'],
  [/\b(?:affiliations?|institutions?|universit[a-z]+)\b/, 'organisations'],
  [/\b(?:journal|venue|conference|proceedings|source|book)\b/, 'venue'],
  [/\b(?:corresponding|first|last|reviewer|editors?)\b/, 'ignore'],
  [/\b(?:authors?|autor(?:es|en)?|auteurs?|autori)\b/, 'authors'],
  [/\b(?:title|titel|titre|titulo|titolo)\b/, 'title'],
  [/\b(?:abstract|summary|resumen|resume)\b/, 'abstract'],
  [/\b(?:keywords?|tags?)\b/, 'keywords'],
  [/\b(?:year|jahr|annee|anno)\b/, 'year'],
  [/\b(?:date|datum|fecha)\b/, 'date'],
  [/\b(?:category|subject)\b/, 'category'],
];

/** What a column of this name holds by a word in it; else null. */
export function useByPart(name: string): ColumnUse | null {
  const key = columnKey(name);
  return PARTS.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}

/** The number at the end of a name such as `Author 3`, else 0. */
export function numberedAuthor(name: string): number {
  return Number(
    /^(?:author|autor|auteur|autore|co ?author|verfasser) ?(\d{1,3})(?: name)?$/.exec(columnKey(name))?.[1] ?? 0,
  );
}
