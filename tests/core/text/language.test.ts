import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageName, languageOf, type Language } from '../../../src/core/text/language.ts';

const ABSTRACTS: readonly (readonly [Language, string])[] = [
  [
    'de',
    'Wir stellen ein Verfahren zur Erkennung von Gruppen in Netzwerken von Autorinnen und Autoren vor. Die Ergebnisse zeigen, dass die Qualität der Einteilung mit der Größe des Netzes nicht abnimmt.',
  ],
  [
    'fr',
    'Nous présentons une méthode de détection des groupes dans les réseaux de collaboration. Les résultats montrent que la qualité de la partition ne dépend pas de la taille du corpus et que la méthode est stable.',
  ],
  [
    'es',
    'En este trabajo se presenta un método para detectar grupos en las redes de colaboración. Los resultados muestran que la calidad de la partición no depende del tamaño de la red y que el método es estable.',
  ],
  [
    'pt',
    'Neste trabalho é apresentado um método para detectar grupos em redes de colaboração. Os resultados mostram que a qualidade da partição não depende do tamanho da rede e que o método é estável.',
  ],
  [
    'it',
    'In questo lavoro si presenta un metodo per individuare i gruppi nelle reti di collaborazione. I risultati mostrano che la qualità della partizione non dipende dalla dimensione della rete e che il metodo è stabile.',
  ],
  [
    'ca',
    'En aquest treball es presenta un mètode per detectar grups a les xarxes de col·laboració. Els resultats mostren que la qualitat de la partició no depèn de la mida de la xarxa i que el mètode és estable amb dades reals.',
  ],
  [
    'ro',
    'În această lucrare este prezentată o metodă pentru detectarea grupurilor din rețelele de colaborare. Rezultatele arată că metoda este stabilă și nu depinde de mărimea rețelei, între altele prin alegerea unui prag.',
  ],
  [
    'nl',
    'In dit artikel wordt een methode voor het vinden van groepen in netwerken van auteurs beschreven. De resultaten laten zien dat de kwaliteit van de indeling niet afhangt van de grootte van het netwerk.',
  ],
  [
    'sv',
    'Vi beskriver en metod för att hitta grupper i nätverk av författare. Resultaten visar att kvaliteten på indelningen inte beror på nätverkets storlek och att metoden är stabil även med få data.',
  ],
  [
    'da',
    'Vi beskriver en metode til at finde grupper i netværk af forfattere. Resultaterne viser, at kvaliteten af inddelingen ikke afhænger af netværkets størrelse, og at forskellen mellem grupperne blev mindre efter to år.',
  ],
  [
    'no',
    'Vi beskriver en metode for å finne grupper i nettverk av forfattere. Resultatene viser at kvaliteten på inndelingen ikke avhenger av størrelsen, og at forskjellen mellom gruppene ble mindre etter to år.',
  ],
  [
    'pl',
    'W pracy przedstawiono metodę wykrywania grup w sieciach współpracy autorów. Wyniki pokazują, że jakość podziału nie zależy od wielkości sieci oraz że metoda jest stabilna także dla małych zbiorów, które były badane.',
  ],
  [
    'cs',
    'Článek popisuje metodu pro hledání skupin v sítích spolupráce autorů. Výsledky ukazují, že kvalita rozdělení se nemění s velikostí sítě a že metoda je stabilní také při malém počtu dat, která byla získána.',
  ],
  [
    'fi',
    'Artikkelissa esitetään menetelmä, jonka avulla voidaan löytää ryhmiä tekijöiden verkostoista. Tulokset osoittavat, että jaon laatu ei riipu verkoston koosta ja että menetelmä on vakaa myös silloin, kun aineisto on pieni.',
  ],
  [
    'hu',
    'A cikk egy módszert mutat be, amely a szerzők hálózataiban csoportokat keres. Az eredmények szerint a felosztás minősége nem függ a hálózat méretétől, és a módszer kis adatok esetén is megbízható.',
  ],
  [
    'tr',
    'Bu çalışmada yazar ağlarında grupların bulunması için bir yöntem sunulmaktadır. Sonuçlar, bölümlemenin kalitesinin ağın boyutuna bağlı olmadığını ve yöntemin daha küçük veriler ile de kararlı olduğu sonucunu göstermektedir.',
  ],
  [
    'id',
    'Makalah ini menyajikan metode untuk menemukan kelompok dalam jaringan penulis. Hasil penelitian menunjukkan bahwa mutu pembagian tidak bergantung pada ukuran jaringan dan metode tersebut dapat digunakan dengan data kecil.',
  ],
  [
    'vi',
    'Bài báo này trình bày một phương pháp tìm các nhóm trong mạng lưới tác giả. Kết quả nghiên cứu cho thấy chất lượng của phép chia không phụ thuộc vào kích thước mạng và phương pháp được áp dụng với dữ liệu nhỏ.',
  ],
  [
    'ru',
    'В статье описан метод поиска групп в сетях соавторства. Результаты показывают, что качество разбиения не зависит от размера сети.',
  ],
  [
    'uk',
    'У статті описано метод пошуку груп у мережах співавторства. Результати свідчать, що якість поділу не залежить від розміру мережі.',
  ],
  ['el', 'Στο άρθρο περιγράφεται μια μέθοδος για την εύρεση ομάδων σε δίκτυα συγγραφέων.'],
  ['ar', 'تصف هذه المقالة طريقة للعثور على المجموعات في شبكات المؤلفين، وتبين النتائج أن الجودة لا تعتمد على الحجم.'],
  ['fa', 'این مقاله روشی برای یافتن گروه‌ها در شبکه‌های همکاری نویسندگان پیشنهاد می‌کند و نتایج آن را گزارش می‌دهد.'],
  ['he', 'המאמר מתאר שיטה למציאת קבוצות ברשתות של מחברים. התוצאות מראות שהאיכות אינה תלויה בגודל הרשת.'],
  ['hi', 'इस लेख में लेखकों के नेटवर्क में समूह खोजने की एक विधि प्रस्तुत की गई है।'],
  ['th', 'บทความนี้นำเสนอวิธีการค้นหากลุ่มในเครือข่ายของผู้เขียน'],
  ['ko', '이 논문은 저자 네트워크에서 집단을 찾는 방법을 제안한다. 결과는 BERT보다 안정적이다.'],
  ['ja', '本論文では、共著ネットワークからグループを検出する手法を提案する。結果は安定している。'],
  ['zh', '本文提出了一种在合作网络中发现群体的方法。实验结果表明，该方法优于 Transformer 和 LSTM 等基线模型。'],
];

const ENGLISH_ABSTRACT =
  'We present a method for finding groups in networks of authors. The results show that the quality of the partition does not depend on the size of the network.';

describe('languageOf', () => {
  it.each(ABSTRACTS)('recognises %s', (code, text) => {
    expect(languageOf(text)).toBe(code);
  });

  it.each(ABSTRACTS)('recognises %s under an English title, and with decomposed accents', (code, text) => {
    expect(languageOf(`Finding Groups of Authors\n${text}`)).toBe(code);
    expect(languageOf(text.normalize('NFD'))).toBe(code);
  });

  it.each(ABSTRACTS)('takes an English abstract under a title in %s for English', (_code, text) => {
    const title = text.slice(0, text.length > 90 ? 60 : 25);
    expect(languageOf(`${title}\n${ENGLISH_ABSTRACT} ${ENGLISH_ABSTRACT}`)).toBe('en');
  });

  it('recognises titles with enough function words, in capitals too', () => {
    expect(languageOf('Étude de la perception de la parole dans le bruit')).toBe('fr');
    expect(languageOf('ANÁLISE DA ESTRUTURA DOS TEXTOS EM REDES DE COLABORAÇÃO')).toBe('pt');
    expect(languageOf('THE STRUCTURE OF CO-AUTHORSHIP NETWORKS')).toBe('en');
    expect(languageOf('The Structure Of Co-Authorship Networks')).toBe('en');
    expect(languageOf('深度学习综述')).toBe('zh');
    expect(languageOf('МЕТОДЫ АНАЛИЗА ДАННЫХ')).toBe('ru');
    expect(languageOf('МЕРЕЖІ І ЇХ СТРУКТУРА')).toBe('uk');
  });

  it.each([
    'El Niño, La Niña, Rio de Janeiro: rainfall anomalies along the Valle de la Luna',
    'Los Alamos, Las Vegas and the Rio de la Plata',
    'De novo assembly, in vivo and ex vivo, et al., vis-à-vis per se status quo',
    'Rosa canina var. alba, Quercus ilex subsp. rotundifolia, Homo sapiens et Canis lupus',
    'Fine-tuning de-noising, pre-, non- and co-training, state-of-the-art',
    'Schrödinger, Poincaré, Erdős, Łukasiewicz, Müller, Gauß, Nguyễn: a naïve façade',
    '$\\la x, y \\ra = \\de_{ij}$, e^{i \\pi}, O(n \\log n), y = a x + b, \\alpha, \\beta',
    'Fe2O3 + 3 CO -> 2 Fe + 3 CO2, NaCl, CH3-CH2-OH, α-Al2O3, β-catenin, γδ T cells',
    'DE-LA-SOUL, DES, DIE, LES, SUR, UNA, SON: NLP at ACL, EMNLP, NAACL, LREC',
    'Leonardo da Vinci, Vasco da Gama, Charles de Gaulle, Ludwig van Beethoven',
    'http://www.uni.de/de/la/les.html, https://el.es/que/por, mail@de.la',
    'αβγδεζ ηθικλμ: GPT, BERT, LLaMA on ImageNet-21k',
  ])('never takes English for another language: %s', (title) => {
    expect([null, 'en']).toContain(languageOf(title));
    expect(languageOf(`${title}. ${ENGLISH_ABSTRACT}`)).toBe('en');
  });

  it('is undecided about what is short, mixed or unknown', () => {
    expect(languageOf('')).toBeNull();
    expect(languageOf('Kapital')).toBeNull();
    expect(languageOf('La democracia')).toBeNull();
    expect(languageOf('12.5 % (2020), p < 0.01')).toBeNull();
    expect(languageOf('Une étude de la parole dans le bruit (A study of speech in noise for the elderly)')).toBeNull();
    expect(languageOf('Հոդվածում նկարագրված է մեթոդ')).toBeNull();
    expect(languageOf('У чланку је описан метод за проналажење група у мрежама аутора, који је њихов.')).toBeNull();
  });

  it('names nothing but languages, and ignores lone surrogates', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const language = languageOf(`${text}\ud835`);
        expect(language === null || languageName(language).length > 3).toBe(true);
      }),
    );
  });
});

describe('languageName', () => {
  it('gives the English name', () => {
    expect(languageName('zh')).toBe('Chinese');
    expect(languageName('no')).toBe('Norwegian');
  });
});
