import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../../src/core/model/paper.ts';
import { readSource } from '../../../../src/core/read/read-source.ts';

const read = (lines: readonly string[]): ReturnType<typeof readSource> =>
  readSource({ file: 'paste', text: lines.join('\n') });

const brief = ({ title, authors, year, authorsTruncated }: Paper): string =>
  `${authors.map(({ name }) => name).join('; ')}${authorsTruncated ? '; …' : ''} | ${title} | ${year}`;

const briefOf = (lines: readonly string[]): string[] => read(lines).papers.map(brief);

describe('styles of references', () => {
  it('of psychology: years in brackets, bodies of people, cut lists, one word', () => {
    expect(
      briefOf([
        'References',
        'Olsen, M., Meer, P., Sol, J.-H., Wang, X., … Rosa, A. (2020). Kettles are few-shot brewers. Advances in Tea, 33, 1877–1901.',
        'van den Berg, T., & Roux, Y. (2008). Drawing gardens with t-SNE. Journal of Gardens, 9(Nov), 2579–2605.',
        'World Tea Organization. (2021). Ethics of steeping for health. https://tea.example.org/1',
        'King, M. L., Jr. (1964). Why leaves cannot wait. Harper & Row.',
        'Kato, D., & Lund, B. (2023). Pruning. Garden Letters, 3(2), 4-5.',
        "O'Neil, C. (n.d.). Weapons of tea destruction. Crown.",
      ]),
    ).toEqual([
      'Olsen, M.; Meer, P.; Sol, J.-H.; Wang, X.; Rosa, A.; … | Kettles are few-shot brewers | 2020',
      'van den Berg, T.; Roux, Y. | Drawing gardens with t-SNE | 2008',
      'World Tea Organization | Ethics of steeping for health | 2021',
      'King, M. L., Jr. | Why leaves cannot wait | 1964',
      'Kato, D.; Lund, B. | Pruning | 2023',
      "O'Neil, C. | Weapons of tea destruction | null",
    ]);
  });

  it('of medicine: initials behind family names, groups', () => {
    const { papers } = read([
      '1. Olsen MD, Meer PA, Sol AL. Leaf transplantation in warm kettles. N Engl J Tea. 2002;347(4):284-7.',
      '2. Roux J, Kato R, van den Berg A, et al. Highly accurate prediction of leaves. Nature. 2021 Aug;596(7873):583-9. doi: 10.1000/leaf.2',
      '3. Kettle Prevention Research Group. Warmth and steam in participants with cold water. Steam. 2002;40(5):679-86.',
    ]);
    expect(papers.map(brief)).toEqual([
      'Olsen MD; Meer PA; Sol AL | Leaf transplantation in warm kettles | 2002',
      'Roux J; Kato R; van den Berg A; … | Highly accurate prediction of leaves | 2021',
      'Kettle Prevention Research Group | Warmth and steam in participants with cold water | 2002',
    ]);
    expect(papers.map(({ venue, doi }) => [venue, doi])).toEqual([
      ['N Engl J Tea', null],
      ['Nature', '10.1000/leaf.2'],
      ['Steam', null],
    ]);
  });

  it('of the humanities: the first name turned round, titles in quotation marks', () => {
    expect(
      briefOf([
        'Works Cited',
        'Rosa, Ana, et al. “Are Gardens Too Big?” Proceedings of Leaves, 2021, pp. 610-23. https://doi.org/10.1000/big',
        'Meer, Piet-Jan, Mira Olsen, and Peter F. Roux. "Expanding Gardens." Journal of Beds 11, no. 1 (2017): 1–34.',
        'Kato, Peter. "Conundrum: A Story about Tea." New Garden Review 38, no. 1 (1998): 95–109.',
        'Sol, Ji-Hoon, and Hana Lund. 2017. “Attention Is All Leaves Need.” In Advances in Tea 30, 5998–6008.',
      ]),
    ).toEqual([
      'Ana Rosa; … | Are Gardens Too Big? | 2021',
      'Piet-Jan Meer; Mira Olsen; Peter F. Roux | Expanding Gardens | 2017',
      'Peter Kato | Conundrum: A Story about Tea | 1998',
      'Ji-Hoon Sol; Hana Lund | Attention Is All Leaves Need | 2017',
    ]);
  });

  it('of Harvard: single quotation marks, and where it was looked up', () => {
    const { papers } = read([
      "Lund, J. and Kato, L.B. (2019) 'Deep steeping in practice', Journal of Applied Tea, 12(3), pp. 45–67. Available at: https://doi.org/10.1000/xyz (Accessed: 3 March 2021).",
      'Roux, I., Meer, J. and Sol, Y., 2014. Generative garden nets. Advances in watering, 27.',
    ]);
    expect(papers.map(brief)).toEqual([
      'Lund, J.; Kato, L.B. | Deep steeping in practice | 2019',
      'Roux, I.; Meer, J.; Sol, Y. | Generative garden nets | 2014',
    ]);
    expect(papers[0]).toMatchObject({ doi: '10.1000/xyz', venue: 'Journal of Applied Tea, 12(3), pp. 45–67' });
  });

  it('of China', () => {
    expect(
      briefOf([
        '[1] 张三, 李四, 王五. 基于茶叶的图像识别方法研究[J]. 茶学报, 2020, 43(5): 123-135.',
        '[2] 刘园, 孙松, 林衍, 等. 花园表示学习研究进展[J]. 花园研究与发展, 2016, 53(2): 247-261.',
      ]),
    ).toEqual([
      '张三; 李四; 王五 | 基于茶叶的图像识别方法研究 | 2020',
      '刘园; 孙松; 林衍; … | 花园表示学习研究进展 | 2016',
    ]);
  });

  it('broken at a margin, numbered', () => {
    expect(
      briefOf([
        '[1] M. Olsen, P. Meer, X. Wang, and J. Sol, “Deep steeping for leaf recog-',
        'nition,” in Proc. TEA, 2016, pp. 770–778.',
        '[2] T. Roux, K. Kato, and J. Lund, “Efficient estimation of leaves in long-',
        'Range gardens,” 2013.',
        '[3] Leo Berg. Random gardens. Tea learning, 45:5–32, 2001.',
      ]),
    ).toEqual([
      'M. Olsen; P. Meer; X. Wang; J. Sol | Deep steeping for leaf recognition | 2016',
      'T. Roux; K. Kato; J. Lund | Efficient estimation of leaves in long-Range gardens | 2013',
      'Leo Berg | Random gardens | 2001',
    ]);
  });

  it('broken at a margin, between blank lines', () => {
    expect(
      briefOf([
        'References',
        'Mira Olsen, Ming-Wei Sol, Ken Meer, and',
        'Ana Rosa. 2019. TEA: Pre-warming of',
        'deep kettles for leaf under-',
        'standing. In Proceedings of TEA, pages',
        '4171–4186, Minneapolis, Minnesota.',
        '',
        'Yann Roux, Barry Lund, and Hana Kato.',
        '2016. Translation of rare leaves with',
        'small spoons. In TEA.',
        '',
        'OpenTea. 2023. Kettle-4 system card.',
      ]),
    ).toEqual([
      'Mira Olsen; Ming-Wei Sol; Ken Meer; Ana Rosa | TEA: Pre-warming of deep kettles for leaf understanding | 2019',
      'Yann Roux; Barry Lund; Hana Kato | Translation of rare leaves with small spoons | 2016',
      'OpenTea | Kettle-4 system card. | 2023',
    ]);
  });

  it('of LaTeX', () => {
    expect(
      briefOf([
        '\\begin{thebibliography}{9}',
        '\\bibitem{olsen2017}',
        'M.~Olsen, P.~Meer, \\emph{et~al.},',
        "\\newblock ``Warm leaves are all you need,''",
        '\\newblock in {\\em Advances in Tea}, 2017, pp. 5998--6008.',
        '',
        '\\bibitem[Sol et~al.(2016)]{sol2016}',
        "Ji Sol, Xiu Wang, and Jean R\\'oux.",
        '\\newblock Deep residual steeping.',
        '\\newblock In \\emph{TEA}, pages 770--778, 2016.',
        '\\end{thebibliography}',
      ]),
    ).toEqual([
      'M. Olsen; P. Meer; … | Warm leaves are all you need | 2017',
      'Ji Sol; Xiu Wang; Jean Róux | Deep residual steeping | 2016',
    ]);
  });
});

describe('every line of a list is an entry', () => {
  it('also one that reads unlike the others', () => {
    const { papers } = read([
      'A. Olsen, B. Meer, "Garden nets for all people", TEA 2024.',
      'C. Sol, D. Wang, "Pruning", TEA 2023.',
      'E. Roux, F. Kato, "Third paper of the list", TEA 2022.',
      'Something else entirely that nobody signed, and that is long enough to be a title (2020)',
    ]);
    expect(papers.map(({ title, source }) => [title, source.line])).toEqual([
      ['Garden nets for all people', 1],
      ['Pruning', 2],
      ['Third paper of the list', 3],
      [expect.stringContaining('Something else entirely'), 4],
    ]);
  });

  it('where names come first and nothing else follows the title', () => {
    expect(
      briefOf([
        'Anna van der Meer, Bo Sol and Carla Roux. Garden Networks for Leaf Design',
        'Kim Kato. Why Do Spoons Work?',
        "Ludwig de la Rosa, Noam O'Berg and Jan Lund. Steeping, Fast and Slow: A Second Look",
      ]),
    ).toEqual([
      'Anna van der Meer; Bo Sol; Carla Roux | Garden Networks for Leaf Design | null',
      'Kim Kato | Why Do Spoons Work? | null',
      "Ludwig de la Rosa; Noam O'Berg; Jan Lund | Steeping, Fast and Slow: A Second Look | null",
    ]);
  });

  it('where each has a bullet', () => {
    expect(
      briefOf([
        '• Garden Rewiring for Long Beds. Jake Olsen, Ann Meer and Michael Sol',
        '• Attention with Linear Leaves. Ofir Roux, Noah Kato and Mike Lund',
        '• Deep Beds for Everyone. Carl Berg, Dana Wang and Eve Rosa',
      ]),
    ).toEqual([
      'Jake Olsen; Ann Meer; Michael Sol | Garden Rewiring for Long Beds | null',
      'Ofir Roux; Noah Kato; Mike Lund | Attention with Linear Leaves | null',
      'Carl Berg; Dana Wang; Eve Rosa | Deep Beds for Everyone | null',
    ]);
  });
});

describe('pages of conferences', () => {
  it('where people work stands in brackets behind their names', () => {
    const { papers } = read([
      'Accepted Papers',
      '',
      'Garden Networks for Leaf Design',
      'Anna van der Meer (University of Tea); Bo Sol (Kettle University)*',
      '',
      'Why Do Spoons Work?',
      'Kim Roux (Tea Research), Ludwig Kato (ETH Leaves, Zürich)',
    ]);
    expect(papers.map(brief)).toEqual([
      'Anna van der Meer; Bo Sol | Garden Networks for Leaf Design | null',
      'Kim Roux; Ludwig Kato | Why Do Spoons Work? | null',
    ]);
    expect(papers.map(({ organisations }) => organisations)).toEqual([
      ['University of Tea', 'Kettle University'],
      ['Tea Research', 'ETH Leaves, Zürich'],
    ]);
  });

  it('where people work stands in a numbered line', () => {
    const { papers } = read([
      'Scalable Kettle Distillation',
      'Xiu Olsen1,2, Zia Meer3*, Yu Sol1',
      '1Tea University 2Infinite Kettles 3Leaf Research',
      '',
      'Neural Gardens for Everything',
      'Ben Roux¹, Pratul P. Kato², Matt Lund¹',
      '¹UC Tea ²Leaf Research',
    ]);
    expect(papers.map(({ organisations, venue }) => [organisations, venue])).toEqual([
      [['Tea University', 'Infinite Kettles', 'Leaf Research'], null],
      [['UC Tea', 'Leaf Research'], null],
    ]);
  });

  it('names stand between dots, or behind a dash with the venue in brackets', () => {
    expect(
      briefOf([
        'Direct Leaf Optimization: Your Kettle is Secretly a Garden',
        'Rafael Olsen · Archit Meer · Chelsea Sol',
        '',
        'Efficient Watering of Quantized Leaves',
        'Tim Roux · Ari Kato',
      ]),
    ).toEqual([
      'Rafael Olsen; Archit Meer; Chelsea Sol | Direct Leaf Optimization: Your Kettle is Secretly a Garden | null',
      'Tim Roux; Ari Kato | Efficient Watering of Quantized Leaves | null',
    ]);
    const { papers } = read([
      'Leaves Are All You Need — Ashish Olsen, Noam Meer (TeaConf 2017)',
      'Deep Residual Steeping — Kai Sol, Xia Wang (GARDEN 2016)',
    ]);
    expect(papers.map((paper) => [brief(paper), paper.venue])).toEqual([
      ['Ashish Olsen; Noam Meer | Leaves Are All You Need | 2017', 'TeaConf 2017'],
      ['Kai Sol; Xia Wang | Deep Residual Steeping | 2016', 'GARDEN 2016'],
    ]);
  });

  it('the head of a search leaves each id with its own paper', () => {
    const { papers } = read([
      'Showing 1–50 of 1,234 results for all: steeping',
      'arXiv:2405.06639 [pdf, other] cs.LG cs.CL',
      'Value Augmented Steeping',
      'Authors: Seung Olsen, Idan Meer',
      'Abstract: Aligning kettles is an important problem that we address here.',
      'arXiv:2405.05555 [pdf, other] cs.CV',
      'A Second Paper: With Colon',
      'Authors: Jan van der Berg, Ann Sol',
      'Abstract: Another abstract of the usual kind about the paper.',
    ]);
    expect(papers.map(({ title, ids, year }) => [title, ids?.arxiv, year])).toEqual([
      ['Value Augmented Steeping', '2405.06639', 2024],
      ['A Second Paper: With Colon', '2405.05555', 2024],
    ]);
  });
});

describe('names above titles', () => {
  const OLSEN = ['Rafael Olsen, Archit Meer', 'Direct Leaf Optimization'];
  const ROUX = ['Tim Roux, Artie Kato', 'Efficient Watering of Quantized Leaves'];
  const expected = [
    'Rafael Olsen; Archit Meer | Direct Leaf Optimization | null',
    'Tim Roux; Artie Kato | Efficient Watering of Quantized Leaves | null',
  ];

  it('stay with the title below them, between blank lines and without', () => {
    expect(briefOf([...OLSEN, '', ...ROUX])).toEqual(expected);
    expect(briefOf([...OLSEN, ...ROUX])).toEqual(expected);
  });

  it('are not those below titles', () => {
    expect(briefOf([...OLSEN.slice().reverse(), '', ...ROUX.slice().reverse()])).toEqual(expected);
    expect(briefOf([...OLSEN.slice().reverse(), ...ROUX.slice().reverse()])).toEqual(expected);
  });
});

describe('Markdown', () => {
  it('gives the words of links, and the ids that they lead to', () => {
    const { papers } = read([
      '- [Kettle: Accurate Steeping](https://arxiv.org/abs/2210.17323) - Elias Olsen, Saleh Meer. TEA 2023. [[code](https://x.example/c)]',
      '- **[Leaf: Warmth-aware Steeping](https://doi.org/10.1000/leaf)** - Ji Sol, Jia Roux. GARDEN 2024.',
      '- [Deep Spoons](https://arxiv.org/pdf/2305.11627v2.pdf)',
    ]);
    expect(papers.map((paper) => [brief(paper), paper.ids?.arxiv ?? paper.doi])).toEqual([
      ['Elias Olsen; Saleh Meer | Kettle: Accurate Steeping | 2023', '2210.17323'],
      ['Ji Sol; Jia Roux | Leaf: Warmth-aware Steeping | 2024', '10.1000/leaf'],
      [' | Deep Spoons | 2023', '2305.11627'],
    ]);
  });
});
