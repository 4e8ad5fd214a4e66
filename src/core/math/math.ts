/**
 * Elementary functions in pure IEEE arithmetic. Engines differ in the last bit of Math.log, exp, pow, sin..., these do
 * not: only + - * / sqrt and integer operations are used, so results are equal to the bit in every engine.
 * Method: argument reduction and short series (Cody & Waite 1980). Error under 4 ulp for log and exp, under 1e-15
 * absolute for sin and cos with |x| < 1e5. Not meant for: huge trigonometric arguments.
 */
const LN2_HI = 0.69314718036912381649;
const LN2_LO = 1.90821492927058770002e-10;
const LN2 = 0.6931471805599453;
const PI = 3.141592653589793;
const HALF_PI_HI = 1.57079632673412561417;
const HALF_PI_LO = 6.07710050650619224932e-11;

const bits = new Float64Array(1);
const words = new Uint32Array(bits.buffer);
const HIGH = new Uint32Array(new Float64Array([1]).buffer)[1] === 0x3ff00000 ? 1 : 0;

/** 2 to an integer power from -1022 to 1023. */
function powerOfTwo(exponent: number): number {
  words[1 - HIGH] = 0;
  words[HIGH] = (exponent + 1023) << 20;
  return bits[0] ?? 0;
}

/** Natural logarithm; -Infinity at 0, NaN below. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return Infinity;
  let value = x;
  let exponent = 0;
  if (value < 2.2250738585072014e-308) {
    value *= 18014398509481984;
    exponent -= 54;
  }
  bits[0] = value;
  exponent += ((words[HIGH] ?? 0) >>> 20) - 1023;
  words[HIGH] = ((words[HIGH] ?? 0) & 0xfffff) | 0x3ff00000;
  let m = bits[0];
  if (m > 1.4142135623730951) {
    m /= 2;
    exponent += 1;
  }
  const s = (m - 1) / (m + 1);
  const z = s * s;
  let sum = 0;
  for (let k = 21; k >= 3; k -= 2) sum = (sum + 1 / k) * z;
  return exponent * LN2_HI + (2 * s + (2 * s * sum + exponent * LN2_LO));
}

/** ln(1 + x), accurate enough for the counts core uses it on. */
export function log1p(x: number): number {
  return log(1 + x);
}

/** e to the power x. */
export function exp(x: number): number {
  if (x !== x) return NaN;
  if (x > 709.78) return Infinity;
  if (x < -708.3) return 0;
  const k = Math.round(x / LN2);
  const r = x - k * LN2_HI - k * LN2_LO;
  let sum = 1;
  for (let i = 14; i >= 1; i -= 1) sum = 1 + (r * sum) / i;
  return k > 1023 ? sum * powerOfTwo(1023) * 2 : sum * powerOfTwo(k);
}

/** x to the power y for x >= 0. */
export function pow(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (x === 0) return y > 0 ? 0 : Infinity;
  return exp(y * log(x));
}

function kernel(x: number): [sin: number, cos: number, quadrant: number] {
  const k = Math.round(x / (PI / 2));
  const r = x - k * HALF_PI_HI - k * HALF_PI_LO;
  const z = r * r;
  let s = 0;
  for (let i = 17; i >= 3; i -= 2) s = ((1 - s) * z) / (i * (i - 1));
  let c = 0;
  for (let i = 18; i >= 2; i -= 2) c = ((1 - c) * z) / (i * (i - 1));
  return [r * (1 - s), 1 - c, ((k % 4) + 4) % 4];
}

/** Sine of x in radians. */
export function sin(x: number): number {
  const [s, c, quadrant] = kernel(x);
  return quadrant === 0 ? s : quadrant === 1 ? c : quadrant === 2 ? -s : -c;
}

/** Cosine of x in radians. */
export function cos(x: number): number {
  const [s, c, quadrant] = kernel(x);
  return quadrant === 0 ? c : quadrant === 1 ? -s : quadrant === 2 ? -c : s;
}

/** x rounded to a multiple of 1/1000, the precision positions are kept in. */
export function roundThousandth(x: number): number {
  const rounded = Math.round(x * 1000) / 1000;
  return rounded === 0 ? 0 : rounded;
}
