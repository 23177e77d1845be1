// Colours by meaning, not only by syntax: an allow is green here as everywhere else. The text gets CSS class names; JsonFrame defines their
// colours.
import { syntaxTree } from '@codemirror/language';
import { RangeSetBuilder } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';

const marks = {
  PropertyName: Decoration.mark({ class: 'json-name' }),
  allow: Decoration.mark({ class: 'json-allow' }),
  deny: Decoration.mark({ class: 'json-deny' }),
  String: Decoration.mark({ class: 'json-text' }),
  other: Decoration.mark({ class: 'json-other' }),
};

function markFor(name: string, source: string): Decoration | undefined {
  if (name === 'PropertyName') return marks.PropertyName;
  if (name === 'String') {
    return source === '"allow"' ? marks.allow : source === '"deny"' ? marks.deny : marks.String;
  }
  return ['Number', 'True', 'False', 'Null'].includes(name) ? marks.other : undefined;
}

function colour(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(view.state).iterate({
      from,
      to,
      enter: (node) => {
        const mark = markFor(node.name, view.state.sliceDoc(node.from, Math.min(node.to, node.from + 8)));
        if (mark !== undefined && node.to > node.from) builder.add(node.from, node.to, mark);
      },
    });
  }
  return builder.finish();
}

export const jsonColours = ViewPlugin.define(
  (view) => ({
    decorations: colour(view),
    update(update: ViewUpdate) {
      const reparsed = syntaxTree(update.startState) !== syntaxTree(update.state);
      if (update.docChanged || update.viewportChanged || reparsed) this.decorations = colour(update.view);
    },
  }),
  { decorations: (plugin) => plugin.decorations },
);
