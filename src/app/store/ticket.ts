/** Numbers the jobs of one kind, so that the answer of an older one is dropped: each ticket tells whether it is the last. */
export type Ticket = () => boolean;

export function createTickets(): () => Ticket {
  let current = 0;
  return () => {
    current += 1;
    const mine = current;
    return () => mine === current;
  };
}
