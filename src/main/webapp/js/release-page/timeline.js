/** The batches in their order: which are done, which is under way, who let them pass. */
import { card, el, hidden, icon, name, plain } from './dom.js';

/** More batches than this take more than one row. */
const FEW = 5;

const MARKS = { done: 'check', current: 'ring', undone: 'back', waiting: null };

export function timeline(state, tools) {
    const { texts } = tools;
    return card('batches', texts.text('batches'), null,
        el('ol', { class: state.batches.length > FEW ? 'br-steps br-steps-many' : 'br-steps' },
            state.batches.map((batch) => step(batch, state, tools)),
            last(state, tools)));
}

function step(batch, state, { texts, times }) {
    const stuck = state.phase === 'HELD' && batch.state === 'current';
    const mark = stuck ? 'hand' : MARKS[batch.state];
    const gate = state.gate?.batch === batch.number ? state.gate : null;
    const gated = gate?.open && state.phase.startsWith('AWAITING') ? 'br-step-gated' : '';
    const approvals = batch.approvals ?? [];
    return el(
        'li',
        {
            class: `br-step br-step-${stuck ? 'stuck' : batch.state} ${gated}`,
            'aria-current': batch.state === 'current' ? 'step' : null,
        },
        el('span', { class: 'br-mark', 'aria-hidden': 'true' }, mark ? icon(mark) : String(batch.number)),
        el('div', { class: 'br-step-body' },
            el('h3', {}, texts.text('batch', batch.number), hidden(`, ${texts.text(`batch.${batch.state}`)}`)),
            el('p', { class: 'br-step-target' }, texts.text('batch.target', batch.target, state.counts.replicas), ' ',
                batch.step ? el('span', { class: 'br-quiet' }, texts.text('batch.step', batch.step)) : null),
            when(batch, texts, times),
            gate?.required > 1 ? el('p', { class: 'br-quiet' }, texts.text('batch.gate', gate.approvals.length, gate.required)) : null,
            approvals.length ? el('ul', { class: 'br-approvals' },
                approvals.map((approval) => approved(approval, texts, times))) : null),
    );
}

function when(batch, texts, times) {
    if (batch.readyAt && batch.state !== 'undone') {
        return el('p', { class: 'br-quiet' }, texts.pieces('batch.ready', times.at(batch.readyAt)),
            batch.startedAt
                ? [' · ', texts.text('batch.took', times.duration(batch.readyAt - batch.startedAt))]
                : null);
    }
    return batch.startedAt && batch.state === 'current'
        ? el('p', { class: 'br-quiet' }, texts.pieces('batch.running', times.ago(batch.startedAt)))
        : el('p', { class: 'br-quiet' }, texts.text(`batch.${batch.state}`));
}

function approved(approval, texts, times) {
    return el('li', {},
        el('span', { class: 'br-face', 'aria-hidden': 'true' }, initial(approval.who)),
        el('span', {},
            el('strong', {}, name(approval.who)), ' ', texts.text('batch.approved'), ' ',
            el('span', { class: 'br-quiet' }, times.at(approval.at)),
            approval.comment
                ? el('q', { class: 'br-said' }, name(approval.comment))
                : null));
}

function initial(who) {
    return ([...plain(who)][0] ?? '?').toUpperCase();
}

function last(state, { texts, times }) {
    const confirmed = state.audit.findLast?.((entry) => entry.kind === 'confirmed');
    const done = state.phase === 'CONFIRMED';
    const now = state.phase === 'AWAITING_CONFIRM' && !state.gate?.open;
    return el(
        'li',
        { class: `br-step br-step-last br-step-${done ? 'done' : now ? 'asked' : 'waiting'}`, 'aria-current': now ? 'step' : null },
        el('span', { class: 'br-mark', 'aria-hidden': 'true' }, icon('flag')),
        el('div', { class: 'br-step-body' },
            el('h3', {}, texts.text('confirm')),
            el('p', { class: 'br-quiet' }, done && state.version
                ? texts.text('confirm.done', state.version)
                : texts.text('confirm.waiting')),
            done && confirmed ? el('ul', { class: 'br-approvals' }, el('li', {},
                el('span', { class: 'br-face', 'aria-hidden': 'true' }, initial(confirmed.who)),
                el('span', {}, el('strong', {}, name(confirmed.who)), ' ',
                    el('span', { class: 'br-quiet' }, times.at(confirmed.at)),
                    confirmed.comment ? el('q', { class: 'br-said' }, name(confirmed.comment)) : null))) : null),
    );
}
