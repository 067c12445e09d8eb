#pragma once

#include "core/base/Message.h"
#include "core/project/ItemArchive.h"

#include <string>

namespace core {

/// Sentences: in English under `name`, as files of format 1 have them, and as messages beside. Of a
/// file that has none of these they are the English ones.
void describeMessages(ItemWriter& writer, const std::string& name, const MessageList& messages);
void describeMessages(ItemReader& reader, const std::string& name, MessageList& messages);

/// The same of sentences that files of earlier versions lack; left out where there are none.
void describeMessagesSince(ItemWriter& writer, const std::string& name,
                           const MessageList& messages);
void describeMessagesSince(ItemReader& reader, const std::string& name, MessageList& messages);

/// The same of one, left out where it is empty.
void describeMessageSince(ItemWriter& writer, const std::string& name, const Message& message);
void describeMessageSince(ItemReader& reader, const std::string& name, Message& message);

} // namespace core
