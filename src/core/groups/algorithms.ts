/** The algorithms of community detection one can choose among. Forms, flags and help derive from these entries. */
import { leiden } from './leiden.ts';
import type { Network } from './network.ts';

export interface CommunityAlgorithm {
  readonly id: string;
  readonly label: string;
  /** Communities 0 .. k - 1 of the nodes; the same seed gives the same answer. */
  readonly run: (network: Network, resolution: number, seed: number) => Int32Array;
}

export const LEIDEN: CommunityAlgorithm = { id: 'leiden', label: 'Leiden', run: leiden };
