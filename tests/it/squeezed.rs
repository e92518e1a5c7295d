//! What is squeezed comes back as it was; what is damaged does no harm.

use partwell::squeezed::{squeeze, unsqueeze};

/// What is read at most, whatever a damaged file claims.
const MOST_LETTERS: usize = 1 << 22;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn replies() -> Vec<u8> {
    std::fs::read(format!("{ROOT}/content/ru/replies.toml")).expect("the replies")
}

#[test]
fn words_come_back_and_take_far_less_room() {
    let text = replies();
    let squeezed = squeeze(&text);
    assert!(unsqueeze(&squeezed) == text);
    assert!(squeezed.len() * 5 < text.len(), "{} of {}", squeezed.len(), text.len());
}

#[test]
fn any_bytes_come_back() {
    let each: Vec<u8> = (0..=255).collect();
    let mixed: Vec<u8> =
        (0_u32..5000).map(|place| place.wrapping_mul(2_654_435_761).to_be_bytes()[0]).collect();
    let few = vec![vec![], vec![0], vec![255; 3], each, mixed.clone(), mixed.repeat(3)];
    for bytes in few {
        assert!(unsqueeze(&squeeze(&bytes)) == bytes, "{} bytes", bytes.len());
    }
}

#[test]
fn damage_ends() {
    let squeezed = squeeze(&replies()[..3000]);
    let damaged = |place: usize| {
        let mut damaged = squeezed.clone();
        damaged[place] ^= 0x55;
        unsqueeze(&damaged)
    };
    assert_eq!(damaged(0).len(), MOST_LETTERS);
    for place in 2..4 {
        assert_ne!(damaged(place).len(), 3000);
    }
    for place in (4..squeezed.len() - 4).step_by(97) {
        assert_eq!(damaged(place).len(), 3000);
        assert!(damaged(place) != replies()[..3000], "damage at {place} changes nothing");
        assert_eq!(unsqueeze(&squeezed[..place]).len(), 3000);
    }
    assert!(unsqueeze(&[]).is_empty());
}
