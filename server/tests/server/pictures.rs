//! Pictures of any length, without a codec: PNG files whose padding is a private chunk.

/// A PNG of one pixel that is exactly `length` bytes long (80 at least) and differs by `seed`.
pub fn png(length: usize, seed: u64) -> Vec<u8> {
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    chunk(&mut file, b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
    let pixel = [0x78, 0x01, 0x01, 2, 0, 0xfd, 0xff, 0, 0x80, 0, 0x82, 0, 0x81];
    chunk(&mut file, b"IDAT", &pixel);
    let padding = length.checked_sub(file.len() + 12 + 12).expect("a PNG has a least length");
    let mut state = seed | 1;
    let padding: Vec<u8> = std::iter::repeat_with(|| random(&mut state) as u8).take(padding).collect();
    chunk(&mut file, b"paDd", &padding);
    chunk(&mut file, b"IEND", &[]);
    assert_eq!(file.len(), length);
    file
}

/// The next of a sequence of numbers that is the same for the same start.
pub fn random(state: &mut u64) -> u64 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    state.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 11
}

fn chunk(file: &mut Vec<u8>, name: &[u8; 4], data: &[u8]) {
    file.extend((data.len() as u32).to_be_bytes());
    let start = file.len();
    file.extend(name);
    file.extend(data);
    let sum = checksum(&file[start..]);
    file.extend(sum.to_be_bytes());
}

fn checksum(bytes: &[u8]) -> u32 {
    let table: [u32; 256] = std::array::from_fn(|index| {
        (0..8).fold(index as u32, |value, _| if value & 1 == 1 { 0xedb8_8320 ^ (value >> 1) } else { value >> 1 })
    });
    !bytes.iter().fold(!0_u32, |sum, byte| table[((sum ^ u32::from(*byte)) & 0xff) as usize] ^ (sum >> 8))
}
