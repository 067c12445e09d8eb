#include "core/base/Sha256.h"

#include <openssl/evp.h>

#include <array>
#include <new>

namespace core {

Sha256::Sha256() : m_context(EVP_MD_CTX_new())
{
    if (m_context == nullptr || EVP_DigestInit_ex(m_context, EVP_sha256(), nullptr) != 1) {
        EVP_MD_CTX_free(m_context);
        throw std::bad_alloc();
    }
}

Sha256::~Sha256()
{
    EVP_MD_CTX_free(m_context);
}

void Sha256::feed(std::string_view bytes)
{
    EVP_DigestUpdate(m_context, bytes.data(), bytes.size());
}

std::string Sha256::finish()
{
    std::array<unsigned char, 32> digest{};
    EVP_DigestFinal_ex(m_context, digest.data(), nullptr);
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : digest) {
        text += kDigits[byte / 16];
        text += kDigits[byte % 16];
    }
    return text;
}

std::string sha256Of(std::string_view bytes)
{
    Sha256 hash;
    hash.feed(bytes);
    return hash.finish();
}

} // namespace core
