/** Pieces of the engine that come when they are needed, and what is said where one does not. */

const NAME = 'PieceNotLoadedError';

/** A piece did not come. The worker is of no use then: a browser may not ask for it again (whatwg/html#6768). */
class PieceNotLoadedError extends Error {
  readonly code = 'piece-not-loaded';

  constructor() {
    super('A part of Coterie could not be loaded; the connection or the server may be down.');
    this.name = NAME;
  }
}

/** What a piece is, or things that it needs; rejects with PieceNotLoadedError where they do not come. */
export async function loadPiece<T>(piece: Promise<T>): Promise<T> {
  try {
    return await piece;
  } catch {
    throw new PieceNotLoadedError();
  }
}

/** Whether an error that came from the worker is of a piece that did not come; of its class it has only the name there. */
export const isOfPiece = (error: unknown): error is Error => error instanceof Error && error.name === NAME;
