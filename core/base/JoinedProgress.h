#pragma once

#include "core/base/Progress.h"

#include <cstddef>
#include <memory>

namespace core {

/// Joins the progress of pieces of work that run side by side into one: each is an equal share.
class JoinedProgress
{
public:
    JoinedProgress(Progress whole, std::size_t pieces);

    /// The progress of piece `i`; it may outlive this object and be used on any thread.
    Progress piece(std::size_t i) const;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace core
