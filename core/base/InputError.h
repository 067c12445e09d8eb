#pragma once

#include "core/base/Message.h"

#include <stdexcept>
#include <string>
#include <utility>

namespace core {

/// A mistake the user can repair, told in one sentence that names file, row and column where they
/// apply and says what was expected.
///
/// `setting()` is the name of the setting at fault as it stands in a settings file ("dropout"), so
/// that a form can show the sentence at its field; empty when the mistake is not a setting's.
/// `what()` is the sentence in English.
class InputError : public std::runtime_error
{
public:
    explicit InputError(Message sentence, std::string setting = {})
        : std::runtime_error(sentence.text()), m_message(std::move(sentence)),
          m_setting(std::move(setting))
    {
    }

    const Message& message() const noexcept { return m_message; }
    const std::string& setting() const noexcept { return m_setting; }

private:
    Message m_message;
    std::string m_setting;
};

} // namespace core
