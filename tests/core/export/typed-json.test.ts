import {
  array,
  assert,
  double,
  float32Array,
  float64Array,
  int32Array,
  oneof,
  property,
  record,
  string,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromTypedJson, toTypedJson } from '../../../src/core/export/typed-json.ts';

describe('JSON that keeps typed arrays', () => {
  it('gives back what was written, to the bit', () => {
    // JSON knows no negative zero; results have none.
    const numbers = double().filter((number) => !Object.is(number, -0));
    const floats = float64Array().filter((values) => values.every((value) => !Object.is(value, -0)));
    const part = oneof(
      string(),
      int32Array(),
      floats,
      float32Array({ noNaN: true }).map((v) => v.map(Math.abs)),
    );
    const finite = numbers.filter(Number.isFinite);
    assert(
      property(record({ list: array(part), nested: record({ number: finite, floats }) }), (value) => {
        expect(fromTypedJson(toTypedJson(value))).toEqual(value);
      }),
    );
  });

  it('keeps the type of an array that is empty', () => {
    expect(fromTypedJson(toTypedJson({ held: new Uint8Array(0) }))).toEqual({ held: new Uint8Array(0) });
  });
});
