/** Who did what and when, newest first. */
import { card, el, icon, name } from './dom.js';
import { why } from './why.js';

const FIRST = 8;
const MARKS = {
    approved: ['good', 'check'],
    batchReady: ['good', 'check'],
    confirmed: ['good', 'flag'],
    recorded: ['good', 'flag'],
    rejected: ['bad', 'cross'],
    held: ['bad', 'hand'],
    holdRequested: ['bad', 'hand'],
    policyRollback: ['warn', 'back'],
    rollbackStarted: ['warn', 'back'],
    rolledBack: ['neutral', 'back'],
    batchStarted: ['active', 'play'],
    hookStarted: ['active', 'play'],
    hookDone: ['good', 'check'],
    prePullStarted: ['active', 'play'],
    prePulled: ['good', 'check'],
    started: ['active', 'play'],
    wentOn: ['active', 'play'],
};

let showAll = false;

export function activity(state, { texts, times, refresh }) {
    const newest = [...state.audit].reverse();
    const shown = showAll ? newest : newest.slice(0, FIRST);
    return card('activity', texts.text('activity'), null,
        newest.length
            ? el('ol', { class: 'br-audit' }, shown.map((entry) => line(entry, texts, times)))
            : el('p', { class: 'br-empty' }, texts.text('activity.none')),
        shown.length < newest.length
            ? el('button', {
                type: 'button', class: 'br-button br-button-plain', 'data-key': 'all',
                on: {
                    click: () => {
                        showAll = true;
                        refresh();
                    },
                },
            }, texts.text('activity.all', newest.length))
            : null);
}

function line(entry, texts, times) {
    const [tone, mark] = MARKS[entry.kind] ?? ['neutral', 'dot'];
    const system = entry.via === 'SYSTEM';
    return el('li', { class: `br-tone-${tone}` },
        el('span', { class: 'br-audit-mark', 'aria-hidden': 'true' }, icon(mark)),
        el('div', {},
            el('p', {}, system ? null : [el('strong', {}, name(entry.who)), ' '], what(entry, texts)),
            entry.comment ? el('p', {}, el('q', { class: 'br-said' }, name(entry.comment))) : null,
            el('p', { class: 'br-quiet' }, times.at(entry.at),
                system ? null : [' · ', name(entry.where)])));
}

/** In the reader's language where the page knows what happened; else as it was written down. */
function what(entry, texts) {
    const key = `audit.${entry.kind}`;
    if (!texts.has(key)) {
        return name(entry.what);
    }
    const { reason, details, detail: message } = entry;
    const holes = Object.assign([...entry.numbers], { d: why({ reason, details, message }, texts) });
    return texts.piecesOf(key, holes);
}
