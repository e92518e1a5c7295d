//! The built demo in a real browser: what a visitor and a site owner live through.

mod site;

mod driver;

mod visitor;

mod twin;

mod verdicts;

mod stories;

mod keyboard;

mod resume;

mod elements;

mod tabs;

mod storage;

mod attributes;

mod hostile;

mod failures;

mod taking;

mod letters;
