import type { View } from './appearance.ts';
import { shown } from './filter.ts';
import type { GraphData } from './graph-data.ts';
import { foundPaths } from './found-paths.ts';
import { kindColours } from './marks.ts';
import type { Palette } from './palette.ts';
import { sentencesOf } from './sentences.ts';
import type { ViewState } from './state.ts';

/** Turns the state into what the picture needs. */
export function viewer(data: GraphData): (state: ViewState, palette: Palette) => View {
  let colours: { palette: Palette; kinds: Record<string, string> } | null = null;
  return (state, palette) => {
    if (colours?.palette !== palette) colours = { palette, kinds: kindColours(data, palette) };
    const visible = shown(data, state);
    const around = (key: string | null | undefined): string[] => [...(data.outgoing.get(key ?? '') ?? []), ...(data.incoming.get(key ?? '') ?? [])]
      .flatMap((edge) => (visible.edges.has(edge.key) ? [edge.key] : []));
    const selected = data.nodes.has(state.selected ?? '') ? state.selected : null;
    const openEdge = data.edges.has(state.open?.edge ?? '') ? state.open!.edge : null;
    const hoveredEdge = state.hovered?.edge ?? null;
    const hoveredNode = state.hovered?.node ?? null;
    const way = state.view === 'path' ? foundPaths(data, state, visible).flat() : [];
    const lit = new Set(way.length > 0 ? way.flatMap(({ edges }) => edges.map(({ key }) => key)) : around(selected));
    const fades = selected !== null || openEdge !== null || way.length > 0;
    if (hoveredNode !== null) for (const key of around(hoveredNode)) lit.add(key);
    // Everything that the opened sentence states lights up with it.
    const sentence = openEdge === null || way.length > 0 ? null : sentencesOf(data).of(data.edges.get(openEdge)!, state.open!.place);
    for (const { edge } of sentence?.said ?? []) if (visible.edges.has(edge.key)) lit.add(edge.key);
    const near = new Set<string>(selected === null || way.length > 0 ? [] : [selected]);
    if (fades) for (const key of [...lit, openEdge, hoveredEdge]) {
      const edge = data.edges.get(key ?? '');
      if (edge) near.add(edge.source).add(edge.target);
    }
    // In focus nothing fades that is left: one step around it is all near, further off there is no telling apart.
    if (state.focus && selected === state.focus.node) {
      if (state.focus.depth > 1) near.clear();
      else for (const key of visible.nodes) near.add(key);
    }
    return { palette, kindColours: colours.kinds, shown: visible, selected, openEdge, hoveredNode, hoveredEdge, near, lit };
  };
}
