import '../styles/where-from.css';

interface WhereFromProps {
  readonly places: readonly string[];
  /** Id of what names the list; left out: it is named here. */
  readonly labelledBy?: string;
}

/** Where the fields of a paper come from, a line a place. */
export function WhereFrom({ places, labelledBy }: WhereFromProps) {
  const name = labelledBy === undefined ? { 'aria-label': 'Where it comes from' } : { 'aria-labelledby': labelledBy };
  return (
    <ul className="where-from" {...name}>
      {places.map((place) => (
        <li key={place}>{place}.</li>
      ))}
    </ul>
  );
}
