import '../../styles/keys.css';

/** Keys to press together, as they are on a keyboard. */
export function Keys({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span className="keys">
      {keys.map((key) => (
        <kbd key={key} className="keys__key">
          {key}
        </kbd>
      ))}
    </span>
  );
}
