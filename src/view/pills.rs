//! Native radio buttons that look like pills.

use super::tag::{tag, text};
use super::{Action, Scene};
use crate::case::Event;
use crate::content::Label;
use yew::prelude::*;

pub struct Pills<'a> {
    scene: &'a Scene,
    legend: Label,
    name: &'static str,
    options: Vec<Html>,
    chosen: String,
}

impl<'a> Pills<'a> {
    pub fn new(scene: &'a Scene, legend: Label, name: &'static str) -> Self {
        Self { scene, legend, name, options: Vec::new(), chosen: String::new() }
    }

    pub fn add(&mut self, words: &str, chosen: bool, event: Event) {
        self.choose(words, chosen, Action::Happened(event));
    }

    #[inline(never)]
    pub fn choose(&mut self, words: &str, chosen: bool, action: Action) {
        let input = tag("input", "")
            .set("type", "radio")
            .set("name", self.name)
            .checked(chosen)
            .on_change(self.scene.on(action));
        if chosen {
            words.clone_into(&mut self.chosen);
        }
        let pill = tag("label", "pill").with(input.html()).with(text("span", "", words));
        self.options.push(pill.html());
    }

    /// What the chosen pill says.
    pub fn chosen(&self) -> &str {
        &self.chosen
    }

    pub fn html(self) -> Html {
        let legend = text("legend", "", self.scene.label(self.legend));
        tag("fieldset", "pills").with(legend).with_all(self.options).html()
    }
}
