import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { evaluateThemes, type GoldenThemes } from '../../scripts/evaluate-groups.ts';
import { evaluateTopicTagsOfList } from '../../scripts/evaluate-topics.ts';
import { loadResources } from '../../src/cli/resources.ts';
import { newDocument } from '../../src/core/model/document.ts';
import { createPipeline } from '../../src/core/pipeline.ts';

const DATA = fileURLToPath(new URL('../../data/', import.meta.url));
const source = (file: string) => ({ file, bytes: new Uint8Array(readFileSync(`${DATA}${file}`)) });
const analyse = (file: string) => createPipeline(loadResources()).run(newDocument([source(file)]));

describe('the bundled reading list', () => {
  it('has tags that a reader finds right or acceptable', () => {
    const quality = evaluateTopicTagsOfList(DATA, `${DATA}reading-list.txt`);
    expect(quality.right).toBeGreaterThanOrEqual(0.88);
    expect(quality.rightOrAcceptable).toBeGreaterThanOrEqual(0.95);
    expect(quality.fewestTags).toBeGreaterThanOrEqual(2);
  });

  it('has themes that agree with those a reader draws', () => {
    const golden = JSON.parse(readFileSync(`${DATA}golden/reading-list.themes.json`, 'utf8')) as GoldenThemes;
    const { themes, circles, owner, authors } = analyse('reading-list.txt');
    expect(evaluateThemes(golden, themes).ari).toBeGreaterThanOrEqual(0.6);
    expect(authors[owner]?.name).toBe('Xuefei Ning');
    expect(circles.leftOut).toEqual([owner]);
  });
});

describe('the second example', () => {
  it('has circles of people, named, each of three and more', () => {
    const { papers, circles } = analyse('neural-machine-translation.jsonl');
    expect(papers).toHaveLength(420);
    expect(circles.groups.length).toBeGreaterThanOrEqual(10);
    expect(new Set(circles.groups.map((group) => group.name)).size).toBe(circles.groups.length);
    expect(Math.min(...circles.groups.map((group) => group.authors.length))).toBeGreaterThanOrEqual(3);
  });
});
