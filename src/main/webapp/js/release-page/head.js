/** What is released, where, and how far it is. */
import { el, icon, name } from './dom.js';
import { phaseOf } from './phases.js';

export function head(state, { texts, times }) {
    const phase = phaseOf(state, texts);
    return el(
        'header',
        { class: 'br-head' },
        el('p', { class: 'br-kicker' }, state.restores
            ? texts.pieces('head.kickerRestore', name(state.namespace), state.restores)
            : texts.pieces('head.kicker', name(state.namespace))),
        el('div', { class: 'br-title' },
            el('h1', {}, name(state.name)),
            el('span', { class: `br-phase br-tone-${phase.tone}` }, icon(phase.icon), phase.text)),
        images(state.images, texts),
        facts(state, texts, times),
    );
}

function images(change, texts) {
    const from = change?.from ?? [];
    const to = change?.to ?? [];
    if (from.length + to.length === 0) {
        return null;
    }
    const moves = from.length && to.length && from.join() !== to.join();
    return el('p', { class: 'br-images' },
        from.length && (moves || !to.length) ? refs(from, 'br-image-old') : null,
        moves ? el('span', { class: 'br-becomes', role: 'img', 'aria-label': texts.text('head.becomes') }, icon('arrow')) : null,
        to.length ? refs(to, 'br-image-new') : null);
}

function refs(references, style) {
    return el('span', { class: `br-image ${style}` }, references.map((image) => name(image)));
}

function facts(state, texts, times) {
    const pairs = [];
    if (state.workload) {
        pairs.push(['head.workload', [state.workload.kind, ' ', name(state.workload.name)]]);
    }
    if (state.startedAt) {
        const by = state.audit.find((entry) => entry.kind === 'started') ?? state.holder;
        pairs.push(['head.started', by
            ? texts.pieces('head.startedBy', times.ago(state.startedAt), name(by.who))
            : times.ago(state.startedAt)]);
    }
    if (state.holder?.place) {
        pairs.push(['head.holder', name(state.holder.place)]);
    }
    if (state.serviceSwitch) {
        const { service, batch, done } = state.serviceSwitch;
        pairs.push(['head.switch', texts.pieces(done ? 'head.switchDone' : 'head.switchAfter', name(service), batch)]);
    }
    if (state.planHash) {
        pairs.push(['head.plan', el('code', { title: state.planHash }, state.planHash.slice(0, 12))]);
    }
    return pairs.length === 0 ? null : el('dl', { class: 'br-facts' },
        pairs.map(([key, value]) => el('div', {}, el('dt', {}, texts.text(key)), el('dd', {}, value))));
}
