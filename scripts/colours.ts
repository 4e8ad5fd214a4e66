/** Prints how far apart the colours of groups and years stay under colour blindness: `npm run colours`. */
import { themeColours } from './colour-tokens.ts';
import { closestPairs, VISIONS } from './colour-vision.ts';

function row(name: string, colours: readonly string[]): string {
  const cells = closestPairs(colours).map(({ difference, pair }) => {
    const [a, b] = pair;
    return `${difference.toFixed(1)} (${a + 1}, ${b + 1})`.padEnd(16);
  });
  return `${name.padEnd(24)}${cells.join('')}`.trimEnd();
}

console.log('Smallest CIEDE2000 difference between two fills, and which they are');
console.log(`${''.padEnd(24)}${VISIONS.map(({ name }) => name.padEnd(16)).join('')}`.trimEnd());
for (const { theme, groups, years } of themeColours()) {
  console.log(row(`${theme}, 12 groups`, groups));
  console.log(row(`${theme}, first 8 groups`, groups.slice(0, 8)));
  console.log(row(`${theme}, 5 steps of years`, years));
}
