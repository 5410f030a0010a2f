//! Short codes kept in place: upper-cased ASCII, padded with zeros.

/// Up to `N` bytes of ASCII. The zeros sort before every letter, digit and hyphen, so codes sort by their bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Padded<const N: usize>([u8; N]);

impl<const N: usize> Padded<N> {
    /// The text upper-cased, if it has 1 to `N` bytes and all are allowed.
    pub(crate) fn upper_cased(text: &str, allowed: impl Fn(u8) -> bool) -> Option<Self> {
        if text.is_empty() || text.len() > N || !text.bytes().all(|byte| byte.is_ascii() && allowed(byte)) {
            return None;
        }
        let mut bytes = [0; N];
        for (place, byte) in bytes.iter_mut().zip(text.bytes()) {
            *place = byte.to_ascii_uppercase();
        }
        Some(Self(bytes))
    }

    pub(crate) fn as_str(&self) -> &str {
        let text = self.0.split(|byte| *byte == 0).next().unwrap_or_default();
        std::str::from_utf8(text).unwrap_or_default()
    }
}
