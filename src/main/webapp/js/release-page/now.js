/** What goes on now, in a sentence, and what the viewer can do about it. */
import { el, icon, name } from './dom.js';
import { phaseOf } from './phases.js';
import { why } from './why.js';

/** In the order they are shown; what goes forward stands out. */
const BUTTONS = [
    ['approve', 'check'],
    ['confirm', 'flag'],
    ['next', 'play'],
    ['retry', 'again'],
    ['continue', 'play'],
    ['takeOver', 'play'],
    ['reject', 'cross'],
    ['hold', 'hand'],
    ['rollback', 'back'],
    ['forget', 'cross'],
];
/** Asked once more, with room for a comment. */
const ASKED = ['hold', 'rollback', 'forget'];
const STYLES = {
    approve: 'br-button-primary',
    confirm: 'br-button-primary',
    next: 'br-button-primary',
    retry: 'br-button-primary',
    continue: 'br-button-primary',
    rollback: 'br-button-danger',
};

export function now(state, tools) {
    const { texts } = tools;
    const phase = phaseOf(state, texts);
    const said = sentences(state, phase.key, tools);
    return el('section', { class: `br-now br-tone-${phase.tone}`, 'aria-labelledby': 'br-now-title' },
        el('span', { class: 'br-now-icon', 'aria-hidden': 'true' }, icon(phase.icon)),
        el('div', { class: 'br-now-text' },
            el('h2', { id: 'br-now-title', tabindex: '-1' }, said.title),
            said.text.map((sentence) => el('p', {}, sentence)),
            state.drift ? el('p', {}, el('span', { class: 'br-message' }, why(state.drift, texts)), ' ', texts.text('now.drift')) : null,
            state.impediment ? el('p', {}, texts.text('now.impediment'), ' ', el('bdi', { class: 'br-message' }, state.impediment.message)) : null),
        controls(state, tools));
}

function sentences(state, key, { texts, times }) {
    const total = state.batches.length;
    const next = state.batches[state.batch];
    const reach = (batch) => (batch ? texts.text('count.ofPods', batch.target, state.counts.replicas) : '');
    const open = state.gate?.open;
    switch (key) {
        case 'PREPARED':
            return speak(texts, key, [], [reach(next)]);
        case 'UPDATING': {
            const said = speak(texts, key, [state.batch, total],
                [state.counts.target, known(state.counts.updated), known(state.counts.available)]);
            return state.waiting ? { title: said.title, text: [waits(state.waiting, texts)] } : said;
        }
        case 'VERIFYING':
            return state.waiting
                ? { title: speak(texts, key, [state.batch, total], []).title, text: [waits(state.waiting, texts)] }
                : speak(texts, key, [state.batch, total], []);
        case 'AWAITING_APPROVAL': {
            const said = state.phase === 'PREPARED'
                ? speak(texts, 'FIRST_GATE', [], [reach(next)])
                : next
                ? speak(texts, 'GATE', [state.batch, total], [next.number, reach(next)])
                : speak(texts, 'LAST_GATE', [], []);
            if (open && state.gate.required > 1) {
                said.text.push(texts.text('now.GATE.approvals', counted(state.gate), state.gate.required));
            }
            if (open) {
                said.text.push(...rules(state.gate, texts));
            }
            return said;
        }
        case 'APPROVED':
            return next
                ? speak(texts, key, [state.batch, total], [next.number, reach(next)])
                : speak(texts, 'AWAITING_CONFIRM', [], []);
        case 'CONFIRMED':
            return state.version
                ? speak(texts, key, [state.version], [texts.count('count.pods', state.counts.replicas)])
                : speak(texts, 'RECORDING', [], []);
        case 'HELD':
            return held(state, texts, times);
        default:
            return speak(texts, key, [], []);
    }
}

/** Pages of other versions do not say which approvals count: then all do. */
function counted(gate) {
    return gate.counted ?? gate.approvals.length;
}

/** For whom a gate waits, as the release says it. */
function rules(gate, texts) {
    const said = (gate.approvers ?? []).map((names) => texts.text('now.GATE.approvers', names));
    if (gate.notBy?.length > 0) {
        said.push(texts.text('now.GATE.notBy', gate.notBy.join(', ')));
    }
    const elsewhere = gate.approvals.length - counted(gate);
    if (gate.inJenkins && elsewhere > 0) {
        said.push(texts.text('now.GATE.notCounted', elsewhere));
    }
    return said;
}

/** A number that nobody has seen yet is no zero. */
function known(number) {
    return number ?? '–';
}

function waits({ kind, hook, done, of }, texts) {
    if (kind === 'WORKLOAD') {
        return texts.text('now.waiting.WORKLOAD', hook, done, of || '–');
    }
    if (kind !== 'IMAGES') {
        return texts.pieces(`now.waiting.${kind}`, name(hook));
    }
    return of ? texts.text('now.waiting.IMAGES', done, of) : texts.text('now.waiting.IMAGES.unknown');
}

function speak(texts, key, title, text) {
    return { title: texts.text(`now.${key}.title`, ...title), text: [texts.text(`now.${key}.text`, ...text)] };
}

function held(state, texts, times) {
    const hold = state.hold ?? { reason: '', message: '', from: '', at: 0 };
    const { reason, from, at } = hold;
    const told = why(hold, texts);
    const known = texts.has(`reason.${reason}`);
    return {
        title: known ? texts.text(`reason.${reason}`) : texts.pieces('reason.other', name(reason)),
        text: [
            told.length > 0 ? el('span', { class: 'br-message' }, told) : null,
            el('span', { class: 'br-quiet' },
                texts.has(`during.${from}`)
                    ? [texts.pieces('now.HELD.since', times.ago(at), texts.text(`during.${from}`, state.batch)), ' ']
                    : null,
                texts.text(from === 'ROLLING_BACK' ? 'now.HELD.wayBack' : 'now.HELD.text')),
        ].filter(Boolean),
    };
}

function controls(state, tools) {
    const { texts, actions, draft, busy } = tools;
    const offered = BUTTONS.filter(([verb]) => actions.possible && state.actions.includes(verb));
    if (offered.length === 0) {
        return null;
    }
    const decides = offered.some(([verb]) => ['approve', 'reject', 'confirm'].includes(verb));
    return el('div', { class: 'br-controls' },
        decides ? el('label', { class: 'br-comment' },
            el('span', {}, texts.text('comment'), ' ', el('span', { class: 'br-quiet' }, texts.text('comment.optional'))),
            textarea(draft, texts)) : null,
        el('div', { class: 'br-buttons' },
            offered.map(([verb, mark]) => button(verb, mark, state, tools))),
        busy ? el('p', { class: 'br-quiet br-sent' }, icon('ring'), texts.text('action.sent')) : null);
}

export function textarea(draft, texts, key = 'comment') {
    const box = el('textarea', {
        class: 'br-input', rows: 1, maxlength: 1000, 'data-key': key,
        placeholder: texts.text('comment.placeholder'),
        on: {
            input: () => {
                draft.comment = box.value;
            },
        },
    });
    box.value = draft.comment;
    return box;
}

function button(verb, mark, state, { texts, ask, send, busy }) {
    return el('button', {
        type: 'button',
        class: `br-button ${STYLES[verb] ?? ''}`,
        'data-key': verb,
        'aria-disabled': busy,
        on: { click: () => (ASKED.includes(verb) ? ask(verb) : send(verb)) },
    }, icon(mark), label(verb, state, texts));
}

function label(verb, state, texts) {
    if (verb === 'retry' && state.hold?.from === 'ROLLING_BACK') {
        return texts.text('action.retryWayBack');
    }
    if (verb === 'retry') {
        return state.hold?.from === 'UPDATING' ? texts.text('action.retryBatch', state.batch) : texts.text('action.retry');
    }
    return texts.text(`action.${verb}`, state.batch + 1);
}
