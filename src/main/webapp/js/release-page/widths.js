/**
 * How wide the page itself is, as classes: beside Jenkins' side panel that is less than the window. Container queries
 * would say the same, but with them Chromium forgets to let Jenkins' page grow with its content.
 */
const STEPS_IN_REM = [34, 46, 58];

export function followWidth(root) {
    const apply = () => {
        const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
        STEPS_IN_REM.forEach((step) => root.classList.toggle(`br-w${step}`, root.clientWidth >= step * rem));
    };
    apply();
    new ResizeObserver(apply).observe(root);
}
