/** A figure as SVG elements in the page. Neighbouring paths of one look become one element, so that a large map stays light. */
import type { Figure, Layer, PathShape, Shape } from '../../../core/figure/shapes.ts';
import { diamondData, pathData } from '../../../core/figure/svg.ts';

function paintProps({ fill, stroke, strokeWidth, dash, opacity }: Shape) {
  return {
    fill: fill ?? 'none',
    ...(stroke === null ? {} : { stroke, strokeWidth }),
    ...(dash === null ? {} : { strokeDasharray: dash.join(' ') }),
    ...(opacity < 1 ? { opacity } : {}),
  };
}

function Element({ shape, figure }: { readonly shape: Shape; readonly figure: Figure }) {
  const paint = paintProps(shape);
  if (shape.kind === 'path') return <path d={pathData(shape)} {...paint} />;
  if (shape.kind === 'diamond') return <path d={diamondData(shape.x, shape.y, shape.reach)} {...paint} />;
  if (shape.kind === 'circle') return <circle cx={shape.x} cy={shape.y} r={shape.radius} {...paint} />;
  if (shape.kind === 'rect') {
    const { x, y, width, height, corner } = shape;
    return <rect x={x} y={y} width={width} height={height} rx={corner} {...paint} />;
  }
  const { font, anchor, text, x, y } = shape;
  return (
    <text
      x={x}
      y={y}
      fontFamily={figure.families[font.family]}
      fontSize={font.size}
      fontWeight={font.weight}
      fontStyle={font.isItalic ? 'italic' : 'normal'}
      textAnchor={anchor}
      strokeLinejoin="round"
      {...paint}
    >
      {text}
    </text>
  );
}

function isAlike(a: Shape, b: Shape): boolean {
  return (
    a.fill === b.fill &&
    a.stroke === b.stroke &&
    a.strokeWidth === b.strokeWidth &&
    a.opacity === b.opacity &&
    a.dash?.join() === b.dash?.join()
  );
}

/** Lines of one look joined, as they stand in the layer. */
function joinLines(shapes: readonly Shape[]): readonly Shape[] {
  const runs: { first: PathShape; ops: PathShape['ops'][number][]; at: number[] }[] = [];
  const rest: Shape[] = [];
  for (const shape of shapes) {
    if (shape.kind !== 'path' || shape.fill !== null) {
      rest.push(shape);
      continue;
    }
    const run = runs.at(-1);
    if (run === undefined || !isAlike(run.first, shape)) {
      runs.push({ first: shape, ops: [...shape.ops], at: [...shape.at] });
      continue;
    }
    run.ops.push(...shape.ops);
    run.at.push(...shape.at);
  }
  return [...runs.map(({ first, ops, at }) => ({ ...first, ops, at })), ...rest];
}

function LayerDrawing({ layer, figure }: { readonly layer: Layer; readonly figure: Figure }) {
  const shapes = layer.name === 'edges' ? joinLines(layer.shapes) : layer.shapes;
  return (
    <g>
      {shapes.map((shape, index) => (
        <Element key={index} shape={shape} figure={figure} />
      ))}
    </g>
  );
}

/** The drawing; to assistive technology one picture with a name. */
export function FigureDrawing({
  figure,
  label,
  className,
}: {
  readonly figure: Figure;
  readonly label: string;
  readonly className: string;
}) {
  const { width, height, layers } = figure;
  return (
    <svg className={className} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} fillRule="evenodd">
      {layers.map((layer) => (
        <LayerDrawing key={layer.name} layer={layer} figure={figure} />
      ))}
    </svg>
  );
}
