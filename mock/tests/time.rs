mod caller;
use caller::*;
#[tokio::test]
async fn time() {
    let s = std::time::Instant::now();
    let m = images_mock::ImagesMock::start().await;
    println!("first start {:?}", s.elapsed());
    let c = reqwest::Client::new();
    let get = async |m: &images_mock::ImagesMock| {
        c.get(format!("{}/v1/images/{ID}", m.url()))
            .header("x-api-key", "test_x")
            .send()
            .await
            .unwrap()
            .bytes()
            .await
            .unwrap()
    };
    get(&m).await;
    println!("first answer {:?}", s.elapsed());
    let s = std::time::Instant::now();
    for _ in 0..200 {
        images_mock::ImagesMock::start().await;
    }
    println!("start {:?}", s.elapsed() / 200);
    let s = std::time::Instant::now();
    for _ in 0..500 {
        get(&m).await;
    }
    println!("get {:?}", s.elapsed() / 500);
    let rss = || {
        std::fs::read_to_string("/proc/self/statm").unwrap().split(' ').nth(1).unwrap().parse::<usize>().unwrap() * 4096
            / 1024
    };
    let before = rss();
    let mut big = picture();
    big.resize(1 << 20, 0);
    for _ in 0..50 {
        send(request(&m, "POST", "/v1/images/upload").multipart(form(big.clone(), "x"))).await;
    }
    println!("50 uploads of 1 MiB: {} KiB", rss() - before);
    let pairs: usize = images_api::document().operations().iter().map(|o| o.statuses().count()).sum();
    println!("pairs {pairs}");
}
