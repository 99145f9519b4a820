/** Makes elements. Text only ever becomes text: there is no way in here to turn a string into markup. */

const SVG = 'http://www.w3.org/2000/svg';

/** Characters that turn the direction of what follows; shown as what they are, not obeyed. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;
/** What a terminal would obey; a page need not show it. */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Drawn on a 24 x 24 grid, by strokes. */
const ICONS = {
    check: ['M5 12.5l4.5 4.5L19 7.5'],
    cross: ['M7 7l10 10', 'M17 7L7 17'],
    alert: ['M12 4L2.8 19.5h18.4z', 'M12 10v4.2', 'M12 17v.1'],
    hand: ['M9 6v12', 'M15 6v12'],
    clock: ['M12 3.5a8.5 8.5 0 100 17 8.5 8.5 0 000-17z', 'M12 7.5V12l3 2'],
    arrow: ['M4 12h15', 'M13.5 6.5L19 12l-5.5 5.5'],
    back: ['M9.5 5.5L4 11l5.5 5.5', 'M4 11h10a6 6 0 016 6v1.5'],
    play: ['M8 5.5v13l10.5-6.5z'],
    again: ['M19 12a7 7 0 11-2.2-5.1', 'M19.5 4v4.5H15'],
    flag: ['M6 21V4', 'M6 4.5h11l-2.2 4L17 12.5H6'],
    ring: ['M12 3.5a8.5 8.5 0 108.5 8.5'],
    dot: ['M12 9.5a2.5 2.5 0 100 5 2.5 2.5 0 000-5z'],
};

/** Somebody else's text, harmless to look at. */
export function plain(text) {
    return String(text ?? '').replace(CONTROLS, '').replace(TURNING, '\ufffd');
}

/**
 * An element.
 *
 * @param {string} tag its name
 * @param {object} props attributes; `on` holds listeners; what is null, undefined or false is left out
 * @param {...(Node|string|Array|null|false)} children strings become text
 */
export function el(tag, props = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(props)) {
        if (name === 'on') {
            Object.entries(value).forEach(([event, listener]) => element.addEventListener(event, listener));
        } else if (value !== null && value !== undefined && value !== false) {
            element.setAttribute(name, value === true && !name.startsWith('aria-') ? '' : String(value));
        }
    }
    put(element, children);
    return element;
}

function put(parent, children) {
    for (const child of children.flat(Infinity)) {
        if (child !== null && child !== undefined && child !== false && child !== '') {
            parent.append(child);
        }
    }
}

/** Somebody else's text, isolated: it cannot turn the text around it. */
export function name(text, props = {}) {
    return el('bdi', props, plain(text));
}

export function icon(which, props = {}) {
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('class', `br-icon br-icon-${which} ${props.class ?? ''}`.trim());
    svg.setAttribute('aria-hidden', 'true');
    svg.setAttribute('focusable', 'false');
    for (const d of ICONS[which]) {
        const path = document.createElementNS(SVG, 'path');
        path.setAttribute('d', d);
        svg.append(path);
    }
    return svg;
}

/** Text that only a screen reader gets. */
export function hidden(text) {
    return el('span', { class: 'br-hidden' }, text);
}

/** A section with a heading. */
export function card(id, title, aside, ...children) {
    return el(
        'section',
        { class: `br-card br-card-${id}`, 'aria-labelledby': `br-${id}-title` },
        el('div', { class: 'br-card-head' }, el('h2', { id: `br-${id}-title` }, title), aside),
        children,
    );
}

/** Without the registry and the path: the end is what tells versions apart. */
export function shortImage(image) {
    const [reference, digest] = image.split('@');
    const last = reference.split('/').pop();
    return digest && !last.includes(':') ? `${last}@${digest.slice(0, 15)}…` : last;
}
