/** What LaTeX commands of text stand for. Own table, by name without backslash. */

/** Marks of accents, as they combine and as they stand alone. */
export const ACCENT_MARKS: ReadonlyMap<string, readonly [combining: string, alone: string]> = new Map([
  ['`', ['\u0300', '`']],
  ["'", ['\u0301', "'"]],
  ['^', ['\u0302', '^']],
  ['~', ['\u0303', '~']],
  ['=', ['\u0304', '¯']],
  ['u', ['\u0306', '˘']],
  ['.', ['\u0307', '˙']],
  ['"', ['\u0308', '"']],
  ['r', ['\u030a', '˚']],
  ['H', ['\u030b', '˝']],
  ['v', ['\u030c', 'ˇ']],
  ['d', ['\u0323', '']],
  ['c', ['\u0327', '¸']],
  ['k', ['\u0328', '˛']],
  ['b', ['\u0331', '']],
  ['t', ['\u0361', '']],
]);

const pairs = (text: string): [string, string][] => {
  const words = text.trim().split(/\s+/);
  return words.flatMap((name, i): [string, string][] => (i % 2 === 0 ? [[name, words[i + 1] ?? '']] : []));
};

/** Letters, and the sign before units: a space after their name is not printed. */
export const LETTERS: ReadonlyMap<string, string> = new Map(
  pairs(
    'ss ß SS SS ae æ AE Æ oe œ OE Œ aa å AA Å o ø O Ø l ł L Ł i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ ij ij IJ IJ textmu µ micro µ',
  ),
);

const GREEK =
  'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ ' +
  'pi π rho ρ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π ' +
  'Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω';
const PUNCTUATION =
  'textendash – textemdash — textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” lq ‘ rq ’ ' +
  'quotedblbase „ quotesinglbase ‚ glqq „ grqq “ flqq « frqq » guillemotleft « guillemotright » guillemetleft « guillemetright » ' +
  'guilsinglleft ‹ guilsinglright › textquotesingle \' textquotedbl " textasciigrave ` textasciitilde ~ textasciicircum ^ ' +
  'textasciimacron ¯ textasciidieresis ¨ textasciiacute ´ textbackslash \\ textbar | textless < textgreater > lbrace { rbrace } ' +
  'textbraceleft { textbraceright } textunderscore _ textdollar $ textellipsis … ldots … dots … textbullet • textperiodcentered · ' +
  'textexclamdown ¡ textquestiondown ¿ textasteriskcentered ∗ textvisiblespace ␣ slash / textnumero № textnumerosign № ' +
  'textdagger † dag † textdaggerdbl ‡ ddag ‡ S § textsection § P ¶ textparagraph ¶';
const SIGNS =
  'textdegree ° degree ° textcelsius ℃ textohm Ω textregistered ® textcopyright © copyright © texttrademark ™ ' +
  'pounds £ textsterling £ texteuro € euro € textyen ¥ textcent ¢ textonehalf ½ textonequarter ¼ textthreequarters ¾ ' +
  'textonesuperior ¹ texttwosuperior ² textthreesuperior ³ textordfeminine ª textordmasculine º textminus − textpm ± texttimes × ' +
  'textdiv ÷ textsurd √ textlnot ¬ textrightarrow → textleftarrow ← textuparrow ↑ textdownarrow ↓ textperthousand ‰ ' +
  'TeX TeX LaTeX LaTeX LaTeXe LaTeX2e BibTeX BibTeX';
const MATHS =
  'times × div ÷ pm ± mp ∓ cdot · cdots ⋯ leq ≤ le ≤ geq ≥ ge ≥ ll ≪ gg ≫ neq ≠ ne ≠ approx ≈ sim ∼ simeq ≃ equiv ≡ propto ∝ ' +
  'infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ sqrt √ to → rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ ' +
  'Leftrightarrow ⇔ mapsto ↦ uparrow ↑ downarrow ↓ ell ℓ hbar ℏ circ ° prime ′ dagger † ddagger ‡ ast ∗ star ⋆ bullet • langle ⟨ ' +
  'rangle ⟩ lVert ‖ forall ∀ exists ∃ subset ⊂ subseteq ⊆ cup ∪ cap ∩ emptyset ∅ oplus ⊕ otimes ⊗ perp ⊥ Re ℜ Im ℑ aleph ℵ';

/** Signs: a space after their name is kept, since it is mostly meant. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ...pairs(GREEK).flatMap(([name, sign]): [string, string][] => [
    [name, sign],
    [`text${name}`, sign],
  ]),
  ...pairs(`${MATHS} ${SIGNS} ${PUNCTUATION}`),
]);

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Commands that print a space. */
export const SPACES = words(
  'nobreakspace space quad qquad enspace enskip thinspace newline par linebreak textvisiblespace hfill item tabularnewline',
);

/** Commands that print nothing; what stands in braces after them is printed. */
export const DROPPED = words(
  'emph textbf textit textsc texttt textrm textsf textsl textmd textup textnormal text mbox hbox fbox underline uline em it bf tt ' +
    'sc rm sf sl itshape slshape bfseries scshape upshape mdseries rmfamily sffamily ttfamily normalfont tiny scriptsize ' +
    'footnotesize small normalsize large Large LARGE huge Huge protect noindent relax mathrm mathbf mathit mathsf mathtt mathcal ' +
    'mathbb mathfrak ensuremath textsuperscript textsubscript MakeUppercase MakeLowercase uppercase lowercase NoCaseChange ' +
    'textquote bibcyr xspace allowbreak sloppy left right bigl bigr boldmath centering null nolinebreak nobreak',
);

/** Commands whose argument is printed as it stands. */
export const VERBATIM = words('url path nolinkurl');

/** Commands whose first argument is not printed. */
export const ARGUMENT_SKIPPED = words('href textcolor color hspace vspace label begin end');

/** Signs that a backslash protects, and commands of one sign. */
export const CONTROL_SIGNS: ReadonlyMap<string, string> = new Map([
  ...['&', '%', '$', '#', '_', '{', '}'].map((sign): [string, string] => [sign, sign]),
  ...[',', ';', ':', ' ', '\n', '\t', '\\'].map((sign): [string, string] => [sign, ' ']),
  ...['!', '-', '/', '@'].map((sign): [string, string] => [sign, '']),
]);
