import { describe, expect, it } from 'vitest';
import { peelTail, peelVenue } from '../../../../src/core/read/listing/tail.ts';

describe('peelTail', () => {
  it('takes off cut marks, organisations and dates', () => {
    expect(peelTail('TeaMira Olsen, Piet Meer et al. · uni-a, Institute B')).toMatchObject({
      body: 'TeaMira Olsen, Piet Meer',
      isCut: true,
      organisations: ['uni-a', 'Institute B'],
      date: null,
      venue: null,
    });
    expect(peelTail('Mira Olsen et al. (2021)')).toMatchObject({
      body: 'Mira Olsen',
      isCut: true,
      date: { date: '2021' },
    });
    expect(peelTail('Mira Olsen, Piet Meer · NeurIPS 2021')).toMatchObject({
      body: 'Mira Olsen, Piet Meer',
      venue: 'NeurIPS 2021',
    });
    expect(peelTail('Tea. Mira Olsen, Piet Meer. 2021.')).toMatchObject({
      body: 'Tea. Mira Olsen, Piet Meer',
      date: { year: 2021 },
    });
  });

  it('leaves names between dots alone', () => {
    expect(peelTail('Mira Olsen · Piet Meer').body).toBe('Mira Olsen · Piet Meer');
    expect(peelTail('Plans for 2021').date).toEqual({ date: '2021', year: 2021 });
    expect(peelTail('Mira Olsen, Piet Meer Jr.').body).toBe('Mira Olsen, Piet Meer Jr.');
  });
});

describe('peelVenue', () => {
  it('takes the last sentence for the venue', () => {
    const tail = peelTail('Tea Houses. Mira Olsen, P. Meer. Journal of Tea, 2021.');
    expect(peelVenue(tail)).toMatchObject({
      body: 'Tea Houses. Mira Olsen, P. Meer',
      venue: 'Journal of Tea',
      date: { year: 2021 },
    });
    expect(peelVenue(peelTail('Tea HousesMira Olsen'))).toBeNull();
  });
});
