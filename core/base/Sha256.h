#pragma once

#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace core {

/// The SHA-256 (FIPS 180-4) of bytes that come in pieces.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    void feed(std::string_view bytes);
    /// 64 hexadecimal digits in lower case; ends the feeding.
    std::string finish();

private:
    evp_md_ctx_st* m_context;
};

std::string sha256Of(std::string_view bytes);

} // namespace core
