/** Asks once more before something stops or goes back. */
import { el, icon, name, shortImage } from './dom.js';
import { textarea } from './now.js';

/** For a rollback that is to be looked at on its way. */
const SUGGESTED = '1, 50%, 100%';

/** @param {object} [version] the version to go back to, for `rollbackTo` */
export function question(verb, version, state, { texts, draft, send }) {
    const label = version ? texts.text('action.rollbackTo', version.number) : texts.text(`action.${verb}`);
    const batches = version ? batchesChoice(texts) : null;
    const dialog = el('dialog', { class: 'br-dialog', 'aria-labelledby': 'br-ask-title', 'aria-describedby': 'br-ask-text' },
        el('h2', { id: 'br-ask-title' }, version
            ? texts.text('ask.rollbackTo.title', version.number)
            : texts.pieces(`ask.${verb}.title`, name(state.name))),
        el('p', { id: 'br-ask-text' }, consequence(verb, version, state, texts)),
        version ? el('p', { class: 'br-version-images' }, version.images.map((image) =>
            name(shortImage(image.slice(image.indexOf('=') + 1)), { title: image }))) : null,
        batches?.element,
        el('label', { class: 'br-comment' },
            el('span', {}, texts.text('comment'), ' ', el('span', { class: 'br-quiet' }, texts.text('comment.optional'))),
            textarea(draft, texts, 'ask-comment')),
        el('div', { class: 'br-buttons' },
            el('button', {
                type: 'button', class: 'br-button br-button-danger br-button-strong', 'data-key': 'yes',
                on: {
                    click: () => {
                        dialog.close();
                        send(verb, version ? { version: `v${version.number}`, batches: batches.value() } : {});
                    },
                },
            }, icon(verb === 'hold' ? 'hand' : 'back'), label),
            el('button', {
                type: 'button', class: 'br-button', 'data-key': 'no', autofocus: true, on: { click: () => dialog.close() },
            }, texts.text('action.cancel'))));
    dialog.addEventListener('close', () => dialog.remove());
    return dialog;
}

function consequence(verb, version, state, texts) {
    if (version) {
        return texts.text('ask.rollbackTo.text', version.number);
    }
    const moved = state.pods.filter((pod) => pod.isNew).length;
    if (verb === 'hold') {
        return texts.text('ask.hold.text');
    }
    if (verb === 'forget') {
        return texts.text('ask.forget.text');
    }
    return moved > 0
        ? texts.text('ask.rollback.text', texts.count('count.pods', moved))
        : texts.text('ask.rollback.none');
}

function batchesChoice(texts) {
    const input = el('input', {
        type: 'text', class: 'br-input', value: SUGGESTED, maxlength: 200, 'aria-label': texts.text('ask.batches.list'), disabled: true,
    });
    const choice = (value, checked) => el('label', { class: 'br-choice' },
        el('input', {
            type: 'radio', name: 'br-batches', value, checked,
            on: {
                change: () => {
                    input.disabled = value === 'once';
                },
            },
        }), texts.text(`ask.batches.${value}`));
    return {
        element: el('fieldset', { class: 'br-choices' },
            el('legend', {}, texts.text('ask.batches')), choice('once', true), choice('several', false), input),
        value: () => (input.disabled ? '1' : input.value.trim()),
    };
}
