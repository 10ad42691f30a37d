// Tests drive the Debian browsers; puppeteer must not download its own.
module.exports = {skipDownload: true};
