/** The formats of finished maps, for help and documentation, as `format-list.ts` has those of lists. */
import type { FormatNote } from './format-list.ts';

export type MapNote = Omit<FormatNote, 'readers'>;

export const MAP_NOTES: readonly MapNote[] = [
  {
    label: 'VOSviewer: map and network files',
    from: 'VOSviewer, by Save, as map file and network file; drop both together. A map file alone has no links.',
    sample:
      'id\tlabel\tx\ty\tcluster\tweight<Documents>\n1\tspeech\t-0.42\t0.18\t1\t12\n2\tprosody\t-0.31\t0.25\t1\t7\n3\tgesture\t0.50\t-0.20\t2\t9',
  },
  {
    label: 'VOSviewer JSON',
    from: 'VOSviewer and VOSviewer Online, by Save or Share.',
    sample:
      '{"network": {"items": [{"id": 1, "label": "speech", "x": 0.1, "y": 0.2, "cluster": 1},\n  {"id": 2, "label": "prosody", "x": 0.4, "y": 0.3, "cluster": 1}],\n "links": [{"source_id": 1, "target_id": 2, "strength": 3}]}}',
  },
  {
    label: 'GEXF',
    from: 'Gephi, Gephi Lite and NetworkX, by Export.',
    sample:
      '<gexf version="1.3"><graph><nodes><node id="1" label="speech"/><node id="2" label="prosody"/></nodes>\n<edges><edge id="0" source="1" target="2" weight="3"/></edges></graph></gexf>',
  },
  {
    label: 'GraphML',
    from: 'igraph, Cytoscape, yEd, Gephi and NetworkX.',
    sample:
      '<graphml><graph edgedefault="undirected"><node id="speech"/><node id="prosody"/>\n<edge source="speech" target="prosody"/></graph></graphml>',
  },
  {
    label: 'Edge lists',
    from: 'Any program that writes two names a line, and how strong their link is where that is known.',
    sample: 'speech\tprosody\t3\nspeech\tgesture\t1\nprosody\tgesture\t2\ngesture\tspeech\t1',
  },
];
